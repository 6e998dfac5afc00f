namespace Dashboard.Services.Logs.Queries.Filters;

/// <summary>A pill below the query bar. What it asks is in the derived records; the state that all share is here.</summary>
public abstract record LogFilter
{
    /// <summary>Finds what the filter would not: "is not", "is not one of", "does not exist".</summary>
    public bool Negated { get; init; }

    /// <summary>Kept, but not asked.</summary>
    public bool Disabled { get; init; }

    /// <summary>Kept from page to page.</summary>
    public bool Pinned { get; init; }

    /// <summary>What the user calls it; null to say what it asks.</summary>
    public string? Label { get; init; }
}
