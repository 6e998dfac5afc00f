namespace Dashboard.Services.Logs.Indices;

/// <summary>What indices belong to: data streams and lifecycle policies, by the index's name.</summary>
internal sealed record IndexOwnership(IReadOnlyDictionary<string, string> DataStreams, IReadOnlyDictionary<string, string> Policies)
{
    public IndexSummary Complete(IndexSummary index) => index with
    {
        DataStream = DataStreams.GetValueOrDefault(index.Name),
        Policy = Policies.GetValueOrDefault(index.Name),
    };
}
