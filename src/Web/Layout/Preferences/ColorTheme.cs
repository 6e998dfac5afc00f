namespace Dashboard.Web.Layout.Preferences;

/// <summary>Light, dark, or as the reader's system has it.</summary>
public enum ColorTheme
{
    System,
    Light,
    Dark,
}
