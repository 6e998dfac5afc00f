using Dashboard.LogStore.Storage.Files;

namespace Dashboard.LogStore.Storage.Writing;

/// <summary>Work that waits for the next transaction of its index.</summary>
internal sealed class PendingCommit
{
    private readonly TaskCompletionSource<StoreFailure?> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What must end before the work can begin.</summary>
    public Task Ready { get; init; } = Task.CompletedTask;

    /// <summary>Writes into the file, within the transaction.</summary>
    public required Action<IndexFile> Write { get; init; }

    /// <summary>Shows what was written, under the index's lock, when it is on disk.</summary>
    public required Action Publish { get; init; }

    /// <summary>The writer's state that the work was made from; after a failed commit it is void.</summary>
    public required int Generation { get; init; }

    /// <summary>Null when it is on disk, else why it is not.</summary>
    public Task<StoreFailure?> Done => done.Task;

    public void Complete(StoreFailure? failure) => done.TrySetResult(failure);
}
