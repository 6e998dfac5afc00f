namespace Dashboard.Web.Features.Indices;

/// <summary>What of the log backend is shown.</summary>
public enum IndicesTab
{
    Indices,
    Policies,

    /// <summary>Nodes, shards, rates and waiting tasks.</summary>
    Backend,
}
