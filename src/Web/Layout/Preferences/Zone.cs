namespace Dashboard.Web.Layout.Preferences;

/// <summary>The time zone in which times are written.</summary>
public enum Zone
{
    /// <summary>The browser's own.</summary>
    Local,

    Utc,
}
