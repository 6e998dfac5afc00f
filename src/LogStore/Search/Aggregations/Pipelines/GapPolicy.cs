namespace Dashboard.LogStore.Search.Aggregations.Pipelines;

/// <summary>What a pipeline does with a bucket that has nothing to say.</summary>
internal enum GapPolicy
{
    Skip,
    InsertZeros,
}
