namespace Dashboard.Services.Logs.Queries.Filters;

/// <summary>The field's value lies between two bounds; an absent bound is open.</summary>
public sealed record BetweenFilter(string Field, LogValue? From, LogValue? To) : FieldFilter(Field)
{
    /// <summary><see cref="From"/> itself belongs to what is found.</summary>
    public bool FromIncluded { get; init; } = true;

    /// <summary><see cref="To"/> itself belongs to what is found. Not, by default: so that neighbouring intervals share nothing.</summary>
    public bool ToIncluded { get; init; }
}
