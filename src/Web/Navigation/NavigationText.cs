namespace Dashboard.Web.Navigation;

/// <summary>Names the resource files of the frame's words: rail, namespaces, search, keys.</summary>
public sealed class NavigationText;
