namespace Dashboard.Web.Features.DataViews;

/// <summary>Which fields of a data view are listed.</summary>
public enum FieldSubset
{
    All,

    /// <summary>The indices disagree on the type.</summary>
    Conflicts,

    /// <summary>Shown by a format.</summary>
    Formatted,
    Hidden,
    Runtime,
}
