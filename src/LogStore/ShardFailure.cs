namespace Dashboard.LogStore;

/// <summary>A failure of a search on one index, which is one shard here.</summary>
public sealed record ShardFailure(string Index, StoreFailure Failure);
