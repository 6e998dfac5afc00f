namespace Dashboard.Services.Logs.DataViews;

/// <summary>How often the fields of a data view were chosen: as a column, for a filter. Scoped.</summary>
public interface IFieldPopularity
{
    /// <summary>What the view says, and what this user chose aside; the view's alone where the store does not answer.</summary>
    Task<IReadOnlyDictionary<string, int>> OfAsync(DataView view, CancellationToken cancellationToken);

    /// <summary>Counts one more: in the view where the user may change it, so that all who use it have it; else aside, for this user.</summary>
    Task CountAsync(DataView view, string field, CancellationToken cancellationToken);
}
