namespace Dashboard.Services.Logs.Formats;

/// <summary>Colours by meaning; the page's theme has each.</summary>
public enum ValueColor
{
    None,
    Neutral,
    Info,
    Success,
    Warning,
    Danger,
    Accent,
}
