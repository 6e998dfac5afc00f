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
    private readonly CommitQueue queue;
    private readonly LogStoreOptions options;
    private volatile LogIndex published;
    private int readers;
    private bool isDeleted;

    private IndexStore(IndexFile file, LogIndex definition, AutoId autoId, LogStoreOptions options, TimeProvider time)
    {
        this.file = file;
        this.options = options;
        published = definition;
        state = new(definition, autoId);
        applier = new(state);
        Load();
        queue = new(Commit, options.CommitInterval, time);
    }

    /// <summary>The definition as readers see it.</summary>
    public LogIndex Definition => published;

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
    public static IndexStore Create(string path, LogIndex definition, LogStoreOptions options, TimeProvider time)
    {
        var file = IndexFile.Open(path);
        try
        {
            var autoId = AutoId.Create();
            file.Transact(() =>
            {
                file.WriteMeta(AutoIdKey, autoId.Key);
                file.WriteMeta(DefinitionKey, DefinitionJson.Write(definition));
            });
            return new(file, definition, autoId, options, time);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file; null where its making was cut short or its deletion was. Throws <see cref="SqliteException"/> or <see cref="DamagedBlockException"/> where it is damaged.</summary>
    public static IndexStore? Open(string path, LogStoreOptions options, TimeProvider time)
    {
        var file = IndexFile.Open(path);
        try
        {
            if (file.Meta(DeletedKey) is null && file.Meta(DefinitionKey) is { } definition && file.Meta(AutoIdKey) is { } key)
                return new(file, DefinitionJson.Read(definition), new AutoId(key), options, time);
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
        var batch = new WriteBatch();
        var compressed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        byte[] record = [];
        PendingCommit pending;
        lock (gate)
        {
            var before = state.Definition;
            foreach (var operation in operations)
                applier.Apply(operation, batch);
            if (batch.Record.Length == 0 && state.Definition == before)
                return Outcomes(batch);
            pending = Enqueue(batch, state.Definition == before ? null : state.Definition, compressed.Task, () => record);
        }
        record = TailRecord.Compress(batch.Record.Span);
        compressed.SetResult();
        var failure = await pending.Done;
        return failure is null ? Outcomes(batch) : failure;
    }

    /// <summary>Changes the definition; the failure of the change or of the commit.</summary>
    public async Task<StoreResult<LogIndex>> DefineAsync(Func<LogIndex, StoreResult<LogIndex>> change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        PendingCommit pending;
        LogIndex changed;
        lock (gate)
        {
            if (!change(state.Definition).TryGet(out var definition, out var refused))
                return refused;
            changed = definition;
            state.Define(changed);
            pending = new()
            {
                Write = target => target.WriteMeta(DefinitionKey, DefinitionJson.Write(changed)),
                Publish = () => published = changed,
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

    public IndexView OpenView()
    {
        lock (gate)
        {
            var slots = state.Slots.Where(slot => slot.PublishedRows > 0).ToArray();
            readers++;
            foreach (var slot in slots)
                slot.Readers++;
            var segments = slots.Select(slot => (Segment)slot.Mapped(published.Mapping, state.AutoId)).ToArray();
            return new(published.Name, published.Mapping, segments, () => Release(slots));
        }
    }

    /// <summary>Marks the file as deleted and deletes it with its last reader; a file so marked goes at the next start at the latest.</summary>
    public async Task DeleteAsync()
    {
        bool isIdle;
        lock (gate)
        {
            isDeleted = true;
            isIdle = readers == 0;
            queue.Add(new() { Write = target => target.WriteMeta(DeletedKey, [1]), Publish = () => { }, Generation = state.Generation });
        }
        await queue.DisposeAsync();
        if (isIdle)
            DeleteFile();
    }

    /// <summary>Moves everything that is committed into the file proper.</summary>
    public Task<StoreResult<bool>> FlushAsync(CancellationToken cancellationToken) => CheckpointAsync(cancellationToken);

    public Task<StoreResult<bool>> MergeAsync(CancellationToken cancellationToken) => CheckpointAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await queue.DisposeAsync();
        file.Dispose();
    }

    private async Task<StoreResult<bool>> CheckpointAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        PendingCommit pending;
        lock (gate)
            queue.Add(pending = new() { Write = _ => { }, Publish = () => { }, Generation = state.Generation });
        return await pending.Done is { } failure ? failure : true;
    }

    private static StoreResult<IReadOnlyList<WriteOutcome>> Outcomes(WriteBatch batch)
    {
        batch.Dispose();
        return batch.Outcomes;
    }

    private PendingCommit Enqueue(WriteBatch batch, LogIndex? definition, Task ready, Func<byte[]> record)
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
                target.WriteTail(number, record());
            },
            Publish = () =>
            {
                if (definition is not null)
                    published = definition;
                tail.Publish(rows, []);
                foreach (var (slot, deleted) in batch.Deleted)
                    slot.Publish(slot.PublishedRows, deleted);
            },
        };
        queue.Add(pending);
        return pending;
    }

    /// <summary>Runs on the queue's thread.</summary>
    private StoreFailure? Commit(IReadOnlyList<PendingCommit> group)
    {
        try
        {
            lock (gate)
                if (group.Any(pending => pending.Generation != state.Generation))
                    return DiskFailure.Void(published.Name);
            file.Transact(() =>
            {
                foreach (var pending in group)
                    pending.Write(file);
            });
            lock (gate)
                foreach (var pending in group)
                    pending.Publish();
            return null;
        }
        catch (SqliteException exception)
        {
            lock (gate)
                Load();
            return DiskFailure.Of(published.Name, exception);
        }
    }

    /// <summary>Reads everything from the file: at the start, and where a commit has failed, as what is in memory beyond it is void then.</summary>
    private void Load()
    {
        state.Define(published);
        state.Reset([], 0);
        foreach (var (number, body) in file.ReadTail())
        {
            using var batch = new WriteBatch();
            foreach (var operation in TailRecord.Read(body))
                applier.Replay(operation, batch);
            state.NextRecord = number + 1;
            state.Tail.Publish(state.Tail.Rows!.Count, []);
            foreach (var (slot, deleted) in batch.Deleted)
                slot.Publish(slot.PublishedRows, deleted);
        }
    }

    private void Release(SegmentSlot[] slots)
    {
        lock (gate)
        {
            readers--;
            foreach (var slot in slots)
                slot.Readers--;
            if (isDeleted && readers == 0)
                DeleteFile();
        }
    }

    private void DeleteFile()
    {
        file.Dispose();
        IndexPath.Delete(file.Path);
    }
}
