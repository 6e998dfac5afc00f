using Dashboard.Services.Primitives;

namespace Dashboard.Services.SavedObjects.Stores.Folder;

/// <summary>Saved objects as files in a folder, one each: for a single replica, or several on one machine's disk.</summary>
public sealed class FolderStore : ISavedObjectStore, IDisposable
{
    private readonly SavedFiles files;
    private readonly FolderLock writers;
    private readonly HeadCache heads;
    private volatile bool tidied;

    public FolderStore(string folder, TimeProvider time)
    {
        files = new(folder);
        writers = new(folder, time);
        heads = new(files, time);
    }

    public Task<Result<StoreListing>> ListAsync(CancellationToken cancellationToken) => TryAsync<StoreListing>(async () =>
    {
        Directory.CreateDirectory(files.Folder);
        return await heads.ListAsync(cancellationToken);
    });

    public Task<Result<SavedObject>> GetAsync(SavedObjectKey key, CancellationToken cancellationToken) => TryAsync(() => ReadAsync(key, cancellationToken));

    public Task<Result<IReadOnlyList<SavedObject>>> GetManyAsync(IReadOnlyList<SavedObjectKey> keys, CancellationToken cancellationToken) => TryAsync<IReadOnlyList<SavedObject>>(async () =>
    {
        var found = new List<SavedObject>();
        foreach (var key in keys)
        {
            if ((await ReadAsync(key, cancellationToken)).TryGet(out var saved, out _))
                found.Add(saved);
        }

        return found;
    });

    public async Task<SaveOutcome> PutAsync(SavedObject @object, string? expectedVersion, CancellationToken cancellationToken)
    {
        var outcome = await TryAsync<SaveOutcome>(async () =>
        {
            using var held = await LockAsync(cancellationToken);
            if (await ConflictAsync(@object.Key, expectedVersion, cancellationToken) is { } conflict)
                return conflict;
            await files.WriteAsync(@object, cancellationToken);
            return (await ReadAsync(@object.Key, cancellationToken)).TryGet(out var saved, out var failure) ? SaveOutcome.Done(saved) : SaveOutcome.Failed(failure);
        });
        return outcome.TryGet(out var reached, out var broken) ? reached : SaveOutcome.Failed(broken);
    }

    public async Task<Failure?> DeleteAsync(SavedObjectKey key, string expectedVersion, CancellationToken cancellationToken)
    {
        var outcome = await TryAsync<SaveOutcome?>(async () =>
        {
            using var held = await LockAsync(cancellationToken);
            if (await ConflictAsync(key, expectedVersion, cancellationToken) is { } conflict)
                return conflict;
            files.Delete(key);
            return default(SaveOutcome);
        });
        return outcome.TryGet(out var reached, out var broken) ? reached?.Failure : broken;
    }

    public void Dispose() => heads.Dispose();

    private static async Task<Result<T>> TryAsync<T>(Func<Task<Result<T>>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return SavedObjectFailures.Store($"The folder of saved objects cannot be used: {exception.Message}");
        }
    }

    private async Task<Result<SavedObject>> ReadAsync(SavedObjectKey key, CancellationToken cancellationToken) => await files.ReadAsync(key, cancellationToken) switch
    {
        null => SavedObjectFailures.NotFound(key),
        { Object: { } saved } => saved,
        { } damaged => SavedObjectFailures.Damaged(key, damaged.Problem),
    };

    /// <summary>What stands against a write; null where nothing does. A damaged file is never overwritten: somebody may mend it.</summary>
    private async Task<SaveOutcome?> ConflictAsync(SavedObjectKey key, string? expectedVersion, CancellationToken cancellationToken)
    {
        var stands = await files.ReadAsync(key, cancellationToken);
        if (stands is null)
            return expectedVersion is null ? null : SaveOutcome.Failed(SavedObjectFailures.NotFound(key));
        if (stands.Object is not { } saved)
            return SaveOutcome.Failed(SavedObjectFailures.Damaged(key, stands.Problem));
        if (expectedVersion is null)
            return SaveOutcome.Conflict(SavedObjectFailures.Exists(key), saved);
        return saved.Version == expectedVersion ? null : SaveOutcome.Conflict(SavedObjectFailures.Changed(key), saved);
    }

    private async Task<IDisposable> LockAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(files.Folder);
        var held = await writers.TakeAsync(cancellationToken);
        if (!tidied)
        {
            files.DeleteParts();
            tidied = true;
        }

        return held;
    }
}
