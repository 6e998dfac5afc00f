namespace Dashboard.Web.Navigation;

/// <summary>Ids of the frame's elements that other parts of the page point at.</summary>
public static class FrameIds
{
    public const string Main = "main";
    public const string LogoutForm = "logout";
    public const string Shortcuts = "shortcuts";
}
