using System.Buffers;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Columns.Mapped;
using Dashboard.LogStore.Storage.Files;
using Dashboard.LogStore.Storage.Sqlite;
using Dashboard.LogStore.Storage.Writing;

namespace Dashboard.LogStore.Storage;

/// <summary>An open index: its file, its segments, its tail and the views on them. Safe for many threads.</summary>
internal sealed class IndexStore : IAsyncDisposable
{
    private const string DefinitionKey = "definition";
    private const string DeletedKey = "deleted";
    private const string AutoIdKey = "auto_id";
    private readonly Lock gate = new();
    private readonly IndexFile file;
    private readonly IndexState state;
    private readonly OperationApplier applier;
    private readonly GroupCommitter committer;
    private readonly CommitQueue queue;
    private readonly StoreResources resources;
    private readonly TailSealer sealer;
    private readonly IndexReaders readers;

    private IndexStore(IndexFile file, LogIndex definition, AutoId autoId, StoreResources resources)
    {
        this.file = file;
        this.resources = resources;
        state = new(definition, autoId);
        applier = new(state);
        var loader = new IndexLoader(file, state, applier, resources);
        loader.Load();
        committer = new(gate, file, state, loader, resources);
        queue = new(committer.Commit, resources.Options.CommitInterval, resources.Time);
        var builder = new SegmentBuilder(gate, state, queue, resources);
        sealer = new(gate, state, builder, resources);
        readers = new(gate, file, state, builder);
        Upkeep = new(gate, file, state, queue, builder, sealer, resources);
    }

    /// <summary>The definition as readers see it.</summary>
    public LogIndex Definition => state.Published;

    /// <summary>Flushes, merges and drops its segments.</summary>
    public IndexUpkeep Upkeep { get; }

    public string Path => file.Path;

    public IndexStatistics Statistics
    {
        get
        {
            lock (gate)
            {
                var rows = state.Slots.Sum(slot => (long)slot.PublishedRows);
                var deleted = state.Slots.Sum(slot => (long)(slot.Published?.Count ?? 0));
                return new(rows - deleted, deleted, state.Slots.Count(slot => slot.PublishedRows > 0), file.Bytes);
            }
        }
    }

    /// <summary>Makes the file of a new index. Throws <see cref="SqliteException"/> where it cannot be written.</summary>
    public static IndexStore Create(string path, LogIndex definition, StoreResources resources)
    {
        var file = OpenNew(path, resources);
        try
        {
            var autoId = AutoId.Create();
            file.Transact(() =>
            {
                file.WriteMeta(AutoIdKey, autoId.Key);
                file.WriteMeta(DefinitionKey, DefinitionJson.Write(definition));
            });
            return new(file, definition, autoId, resources);
        }
        catch
        {
            file.Dispose();
            IndexPath.Delete(path);
            throw;
        }
    }

    /// <summary>Opens a file; null where its making was cut short or its deletion was. Throws <see cref="SqliteException"/> or <see cref="DamagedBlockException"/> where it is damaged.</summary>
    public static IndexStore? Open(string path, StoreResources resources)
    {
        try
        {
            if (IndexFile.OpenSnapshot(path, resources.Files) is { } snapshot)
                return Load(snapshot, resources);
        }
        catch (Exception exception) when (exception is SqliteException or DamagedBlockException)
        {
            // Whether it is damaged, or was only left half made, shows where it is opened as it is to be used.
        }
        return Load(IndexFile.Open(path, resources.Files), resources);
    }

    private static IndexFile OpenNew(string path, StoreResources resources)
    {
        try
        {
            return IndexFile.Open(path, resources.Files);
        }
        catch
        {
            // Agents try again and again while a disk is full, and none of it must stay.
            IndexPath.Delete(path);
            throw;
        }
    }

    private static IndexStore? Load(IndexFile file, StoreResources resources)
    {
        try
        {
            file.DeleteRetired();
            if (file.Meta(DeletedKey) is null && file.Meta(DefinitionKey) is { } definition && file.Meta(AutoIdKey) is { } key)
            {
                var store = new IndexStore(file, DefinitionJson.Read(definition), new AutoId(key), resources);
                // Most indices of a store are neither written to nor searched for long.
                file.CloseSnapshot();
                return store;
            }
            file.Dispose();
            return null;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public async Task<StoreResult<IReadOnlyList<WriteOutcome>>> WriteAsync(IReadOnlyList<WriteOperation> operations, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (resources.Disk.Check(state.Published.Name) is { } full)
            return full;
        await sealer.MakeRoomAsync(cancellationToken);
        await HealAsync();
        using var batch = new WriteBatch(operations.Count, operations.Sum(operation => operation.Source.Length));
        var packed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        PendingCommit pending;
        lock (gate)
        {
            if (committer.Unread is { } unread)
                return unread;
            var before = state.Definition;
            Apply(operations, batch);
            if (batch.Record.Length == 0 && state.Definition == before)
                return batch.Outcomes;
            pending = Enqueue(batch, state.Definition == before ? null : state.Definition, packed.Task);
        }
        try
        {
            batch.Pack();
        }
        finally
        {
            packed.SetResult();
        }
        return await pending.Done is { } failure ? failure : batch.Outcomes;
    }

    /// <summary>Changes the definition; the failure of the change or of the commit.</summary>
    public async Task<StoreResult<LogIndex>> DefineAsync(Func<LogIndex, StoreResult<LogIndex>> change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        PendingCommit pending;
        LogIndex changed;
        await HealAsync();
        lock (gate)
        {
            if (committer.Unread is { } unread)
                return unread;
            if (!change(state.Definition).TryGet(out var definition, out var refused))
                return refused;
            changed = definition;
            state.Define(changed);
            pending = new()
            {
                Write = target => target.WriteMeta(DefinitionKey, DefinitionJson.Write(changed)),
                Publish = () => state.Published = changed,
                Generation = state.Generation,
            };
            queue.Add(pending);
        }
        return await pending.Done is { } failure ? failure : changed;
    }

    public StoredDocument? Get(string id)
    {
        lock (gate)
        {
            if (DocumentFinder.Find(state.Slots, state.AutoId, id) is not { } place)
                return null;
            var stored = place.Slot.Stored;
            var source = new ArrayBufferWriter<byte>();
            stored.WriteSource(place.Row, source);
            var identity = new MappedSegment(stored, state.Definition.Mapping, state.AutoId, null).Identity(place.Row);
            return new(identity, source.WrittenMemory);
        }
    }

    public IndexView OpenView() => readers.Open();

    /// <summary>Marks the file as deleted and deletes it with its last reader; a file so marked goes at the next start at the latest.</summary>
    public async Task DeleteAsync()
    {
        lock (gate)
        {
            readers.Delete();
            queue.Add(new() { Write = target => target.WriteMeta(DeletedKey, [1]), Publish = () => { }, Generation = state.Generation });
        }
        await sealer.Running;
        await queue.DisposeAsync();
        readers.Close();
    }

    public async ValueTask DisposeAsync()
    {
        await sealer.Running;
        await queue.DisposeAsync();
        file.Dispose();
    }

    /// <summary>Where a commit failed and the file could not be read again, tries that once more.</summary>
    private async Task HealAsync()
    {
        PendingCommit nothing;
        lock (gate)
        {
            if (committer.Unread is null)
                return;
            queue.Add(nothing = new() { Write = _ => { }, Publish = () => { }, Generation = state.Generation });
        }
        await nothing.Done;
    }

    private void Apply(IReadOnlyList<WriteOperation> operations, WriteBatch batch)
    {
        try
        {
            foreach (var operation in operations)
                applier.Apply(operation, batch);
        }
        catch (Exception exception)
        {
            // Rows of a bulk that will never be written must not be seen.
            committer.Discard(exception);
            throw;
        }
    }

    private PendingCommit Enqueue(WriteBatch batch, LogIndex? definition, Task ready)
    {
        var number = state.NextRecord++;
        var (tail, rows) = (state.Tail, state.Tail.Rows!.Count);
        var pending = new PendingCommit
        {
            Ready = ready,
            Generation = state.Generation,
            Write = target =>
            {
                if (definition is not null)
                    target.WriteMeta(DefinitionKey, DefinitionJson.Write(definition));
                target.WriteTail(number, batch.Packed);
            },
            Publish = () =>
            {
                if (definition is not null)
                    state.Published = definition;
                tail.Publish(rows, []);
                foreach (var (slot, deleted) in batch.Deleted)
                    slot.Publish(slot.PublishedRows, deleted);
            },
        };
        queue.Add(pending);
        return pending;
    }
}
