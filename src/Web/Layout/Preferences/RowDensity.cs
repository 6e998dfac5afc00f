namespace Dashboard.Web.Layout.Preferences;

/// <summary>How much stands on a screen.</summary>
public enum RowDensity
{
    Compact,
    Roomy,
}
