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
    private readonly StoreResources resources;
    private readonly SegmentBuilder builder;
    private volatile LogIndex published;
    private int readers;
    private bool isDeleted;
    private long lastWrite;
    private Task<StoreFailure?> sealing = Task.FromResult<StoreFailure?>(null);

    private IndexStore(IndexFile file, LogIndex definition, AutoId autoId, StoreResources resources)
    {
        this.file = file;
        this.resources = resources;
        published = definition;
        state = new(definition, autoId);
        applier = new(state);
        Load();
        queue = new(Commit, resources.Options.CommitInterval, resources.Time);
        builder = new(gate, state, queue, resources);
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
    public static IndexStore Create(string path, LogIndex definition, StoreResources resources)
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
            return new(file, definition, autoId, resources);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file; null where its making was cut short or its deletion was. Throws <see cref="SqliteException"/> or <see cref="DamagedBlockException"/> where it is damaged.</summary>
    public static IndexStore? Open(string path, StoreResources resources)
    {
        var file = IndexFile.Open(path);
        try
        {
            file.DeleteRetired();
            if (file.Meta(DeletedKey) is null && file.Meta(DefinitionKey) is { } definition && file.Meta(AutoIdKey) is { } key)
                return new(file, DefinitionJson.Read(definition), new AutoId(key), resources);
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
        if (resources.Disk.Check(published.Name) is { } full)
            return full;
        await MakeRoomAsync(cancellationToken);
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
        await sealing;
        await queue.DisposeAsync();
        if (isIdle)
            DeleteFile();
    }

    /// <summary>Makes a segment of the tail.</summary>
    public async Task<StoreResult<bool>> FlushAsync(CancellationToken cancellationToken)
    {
        Task<StoreFailure?> running;
        lock (gate)
            running = Seal();
        if (await running.WaitAsync(cancellationToken) is { } failure)
            return failure;
        PendingCommit tidying;
        lock (gate)
            queue.Add(tidying = new() { Write = target => target.Shrink(), Publish = file.Checkpoint, Generation = state.Generation });
        return await tidying.Done is { } untidy ? untidy : true;
    }

    /// <summary>Makes the tail a segment, then one segment of small neighbours until there are none, and drops deleted rows.</summary>
    public async Task<StoreResult<bool>> MergeAsync(CancellationToken cancellationToken)
    {
        var flushed = await FlushAsync(cancellationToken);
        if (!flushed.IsSuccess)
            return flushed;
        while (Choose(true) is { Count: > 0 } slots)
            if (await builder.ReplaceAsync(slots, 0, cancellationToken) is { } failure)
                return failure;
        return true;
    }

    /// <summary>Looks after idle tails and small segments.</summary>
    public async Task MaintainAsync(CancellationToken cancellationToken)
    {
        Task? running = null;
        lock (gate)
            if (state.Tail.PublishedRows > 0 && resources.Time.GetElapsedTime(lastWrite) > resources.Options.IdleFlush)
                running = Seal();
        if (running is not null)
            await running.WaitAsync(cancellationToken);
        if (Choose(false) is { Count: > 0 } slots)
            await builder.ReplaceAsync(slots, 0, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Task waiting;
        lock (gate)
            waiting = sealing;
        await waiting;
        await queue.DisposeAsync();
        file.Dispose();
    }

    private IReadOnlyList<SegmentSlot> Choose(bool all)
    {
        lock (gate)
        {
            var slots = MergeChoice.Of(state.Slots, resources.Options.SegmentRows, all);
            foreach (var slot in slots)
                slot.IsBusy = true;
            return slots;
        }
    }

    /// <summary>A full tail begins to be a segment; while the one before still does, writers wait, so that there are never more than two.</summary>
    private async Task MakeRoomAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task<StoreFailure?> running;
            lock (gate)
            {
                lastWrite = resources.Time.GetTimestamp();
                if (state.Tail.Rows!.Count < resources.Options.SegmentRows && state.Tail.Rows.Bytes < resources.Options.SegmentBytes)
                    return;
                if (sealing.IsCompleted)
                {
                    Seal();
                    return;
                }
                running = sealing;
            }
            await running.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Begins a new tail and makes the one before a segment, behind the one that is being made. Under the lock.</summary>
    private Task<StoreFailure?> Seal()
    {
        var slot = state.Tail;
        if (slot.Rows!.Count == 0)
            return sealing;
        var last = state.NextRecord - 1;
        slot.IsBusy = true;
        state.BeginTail();
        var before = sealing;
        return sealing = Task.Run(async () =>
        {
            await before;
            return await builder.ReplaceAsync([slot], last, CancellationToken.None);
        });
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

    /// <summary>Runs on the queue's thread. What was made from a state that is void by now fails alone.</summary>
    private StoreFailure? Commit(IReadOnlyList<PendingCommit> group)
    {
        PendingCommit[] valid;
        lock (gate)
            valid = [.. group.Where(pending => pending.Generation == state.Generation)];
        foreach (var stale in group.Except(valid))
            stale.Complete(DiskFailure.Void(published.Name));
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
        catch (SqliteException exception)
        {
            // What is in memory beyond the file is void.
            lock (gate)
                Load();
            return DiskFailure.Of(published.Name, exception);
        }
    }

    /// <summary>Reads everything from the file: at the start, and where a commit has failed, as what is in memory beyond it is void then.</summary>
    private void Load()
    {
        state.Define(published);
        var segments = SegmentLoader.Load(file, resources.Cache, out var damage);
        if (damage is not null)
            published = published with { Damage = damage };
        state.Reset(segments, segments.Count == 0 ? 0 : segments.Max(slot => slot.File!.LastSequenceNumber) + 1);
        foreach (var (number, body) in file.ReadTail())
        {
            using var batch = new WriteBatch();
            Replay(number, body, batch);
            state.NextRecord = number + 1;
            state.Tail.Publish(state.Tail.Rows!.Count, []);
            foreach (var (slot, deleted) in batch.Deleted)
                slot.Publish(slot.PublishedRows, deleted);
        }
    }

    private void Replay(long number, byte[] body, WriteBatch batch)
    {
        try
        {
            foreach (var operation in TailRecord.Read(body))
                applier.Replay(operation, batch);
        }
        catch (DamagedBlockException exception)
        {
            published = published with { Damage = $"record {number} of the tail: {exception.Message}" };
        }
    }

    private void Release(SegmentSlot[] slots)
    {
        lock (gate)
        {
            readers--;
            foreach (var slot in slots)
                slot.Readers--;
            if (!isDeleted)
                builder.DeleteRetired(slots);
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
