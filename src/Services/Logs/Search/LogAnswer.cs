namespace Dashboard.Services.Logs.Search;

/// <summary>What one request found.</summary>
/// <param name="Value">The finding.</param>
/// <param name="Exchange">The request and its answer, for inspecting; where a finding took several requests, the last of them.</param>
/// <param name="Partial">What is missing from the finding; null where it is whole.</param>
public sealed record LogAnswer<T>(T Value, Exchange Exchange, PartialAnswer? Partial = null)
{
    public LogAnswer<TOther> With<TOther>(TOther value) => new(value, Exchange, Partial);
}
