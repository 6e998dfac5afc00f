using Dashboard.Services.Logs.Fields;
using Dashboard.Web.Controls.DataTable;

namespace Dashboard.Web.Features.DataViews;

/// <summary>What the page shows: the list of data views, or one of them. All of it stands in the address.</summary>
public sealed record DataViewsState
{
    /// <summary>The id of the open data view; null for the list, or for a new one.</summary>
    public string? View { get; init; }

    /// <summary>The pattern that a new data view begins with, may be empty; null where none is being made.</summary>
    public string? NewPattern { get; init; }

    public DataViewTab Tab { get; init; }

    /// <summary>Words in the names of views, or of fields.</summary>
    public string Words { get; init; } = "";

    public LogFieldKind? Kind { get; init; }

    public FieldSubset Subset { get; init; }

    /// <summary>The field whose details are open; null for none.</summary>
    public string? Field { get; init; }

    /// <summary>Null for by name.</summary>
    public DataSort? Sort { get; init; }

    public bool IsNew => View is null && NewPattern is not null;

    public bool IsList => View is null && NewPattern is null;
}
