namespace Dashboard.Web.Features.DataViews;

/// <summary>The formats to choose from.</summary>
public enum FieldFormatKind
{
    /// <summary>As it is stored.</summary>
    None,
    Number,
    Bytes,
    Percent,
    Duration,
    Date,
    Url,
    Color,
    Boolean,
    Lookup,
    Truncate,
}
