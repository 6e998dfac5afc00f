namespace Dashboard.Services.Logs.Indices;

/// <summary>What can be done to an index without losing anything.</summary>
public enum IndexAction
{
    Open,
    Close,
    Refresh,
    Flush,

    /// <summary>Down to one segment a shard; for indices that are not written to any more.</summary>
    ForceMerge,
}
