namespace Dashboard.Unit.LogStore.Search;

/// <summary>Tests that measure what the whole process does: nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;
