namespace Dashboard.Services.Logs.Search;

/// <summary>Numbers of a numeric or date field, over all documents that match. Dates are milliseconds since 1970.</summary>
public sealed record FieldStatistics
{
    public required string Field { get; init; }

    /// <summary>Values (a document may have several).</summary>
    public required long Count { get; init; }

    /// <summary>Null where no document has a value; so are the others.</summary>
    public required double? Minimum { get; init; }

    public required double? Maximum { get; init; }

    public required double? Average { get; init; }

    public required double? Sum { get; init; }

    /// <summary>1, 5, 25, 50, 75, 95 and 99; approximate, as the server's are.</summary>
    public required IReadOnlyList<Percentile> Percentiles { get; init; }

    /// <summary>About twenty ranges of the same width, empty ones too.</summary>
    public required IReadOnlyList<ValueRange> Distribution { get; init; }
}
