using Dashboard.LogStore.Storage.Files;
using Dashboard.LogStore.Storage.Sqlite;

namespace Dashboard.LogStore.Storage.Writing;

/// <summary>Writes groups of work into an index's file, each in one transaction, and keeps what is in memory in step with the file.</summary>
internal sealed class GroupCommitter(Lock gate, IndexFile file, IndexState state, IndexLoader loader, StoreResources resources)
{
    private StoreFailure? unread;

    /// <summary>Commits a group or says why not; the whole group succeeds or fails. Called by one thread at a time.</summary>
    public StoreFailure? Commit(IReadOnlyList<PendingCommit> group)
    {
        PendingCommit[] valid;
        lock (gate)
        {
            if (unread is not null)
                Reload();
            valid = [.. group.Where(pending => pending.Generation == state.Generation)];
        }
        // What was made from a state that is void by now fails alone.
        foreach (var stale in group.Except(valid))
            stale.Complete(DiskFailure.Void(state.Published.Name));
        if (valid.Length == 0)
            return null;
        try
        {
            file.LimitPages(resources.Options.PageLimit());
            file.Transact(() =>
            {
                foreach (var pending in valid)
                    pending.Write(file);
            });
            lock (gate)
                foreach (var pending in valid)
                    pending.Publish();
            return null;
        }
        catch (Exception exception)
        {
            // A connection that the system was unkind to stays as it is; on a full disk there may be no room for another.
            if (exception is not SqliteException { IsFull: true })
                file.TryRest();
            // Whatever it was, the writers must hear of it, and the next ones must find a state that is the file's.
            lock (gate)
                Reload();
            return DiskFailure.Of(state.Published.Name, exception);
        }
    }

    /// <summary>Null where the state is the file's; else why it is not, until the next commit has read the file again. Under the lock.</summary>
    public StoreFailure? Unread => unread;

    /// <summary>
    /// Throws away what is in memory beyond the file, also what waits to be committed: its writers are told. The file is read again by the thread that commits,
    /// as a transaction may be on its way. Under the lock.
    /// </summary>
    public void Discard(Exception reason)
    {
        state.Void();
        unread = DiskFailure.Of(state.Published.Name, reason);
    }

    private void Reload()
    {
        try
        {
            loader.Load();
            unread = null;
        }
        catch (Exception exception)
        {
            state.Void();
            unread = DiskFailure.Of(state.Published.Name, exception);
        }
    }
}
