namespace Dashboard.Services.Logs.Search;

/// <summary>The most frequent values of a field, over all documents that match.</summary>
public sealed record TopValues
{
    public required string Field { get; init; }

    public required IReadOnlyList<ValueCount> Values { get; init; }

    /// <summary>All documents that match.</summary>
    public required long Documents { get; init; }

    /// <summary>Those that have the field.</summary>
    public required long WithField { get; init; }

    /// <summary>Documents of values that are not among <see cref="Values"/>.</summary>
    public required long Other { get; init; }

    /// <summary>How many documents a count may lack at most: 0 where the server counted exactly.</summary>
    public required long ErrorBound { get; init; }
}
