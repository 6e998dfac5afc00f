namespace Dashboard.Services.Cluster.Lists.Queries;

/// <summary>Sort by a column. In addresses <c>age</c>, or <c>-age</c> for the reverse.</summary>
public sealed record SortTerm(string Column, bool Descending)
{
    public override string ToString() => Descending ? $"-{Column}" : Column;

    public static IReadOnlyList<SortTerm> Parse(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.StartsWith('-') ? new SortTerm(part[1..], true) : new SortTerm(part, false))
            .DistinctBy(term => term.Column).Take(4)];
}
