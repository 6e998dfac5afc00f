namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Documents with a value between two bounds; a bound left null is open.</summary>
public sealed record RangeQuery(string Field) : Query
{
    public QueryValue? From { get; init; }

    public QueryValue? To { get; init; }

    public bool IncludesFrom { get; init; } = true;

    public bool IncludesTo { get; init; } = true;

    /// <summary>How dates are written, null: as the mapping says.</summary>
    public string? Format { get; init; }

    /// <summary>For dates without an offset of their own, null: UTC.</summary>
    public string? TimeZone { get; init; }
}
