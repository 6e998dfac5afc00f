using System.Buffers;
using Dashboard.LogStore.Columns.Tail;
using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Storage.Writing;

/// <summary>Applies operations to the writer's state. Used under the index's lock.</summary>
internal sealed class OperationApplier(IndexState state)
{
    private const int DefaultFieldLimit = 1000;
    private const string FieldLimitSetting = "index.mapping.total_fields.limit";
    private readonly List<string> ignored = [];

    /// <summary>Applies one operation and adds its outcome to the batch.</summary>
    public void Apply(in WriteOperation operation, WriteBatch batch)
    {
        if (operation.Id is null && operation.Kind is WriteKind.Index or WriteKind.Create)
        {
            Write(operation, null, null, operation.Source, batch);
            return;
        }
        if (operation.Id is not { } id)
        {
            batch.Fail(null, new(400, "action_request_validation_exception", "Validation Failed: 1: id is missing;"));
            return;
        }
        var live = DocumentFinder.Find(state.Slots, state.AutoId, id);
        var current = live?.Version ?? state.Tombstones.Version(id);
        if (VersionCheck.Check(operation, id, live, operation.VersionType == VersionType.Internal ? live?.Version ?? (operation.Version is null ? 0 : -1) : current) is { } conflict)
        {
            batch.Fail(id, conflict);
            return;
        }
        switch (operation.Kind)
        {
            case WriteKind.Delete:
                Delete(operation, id, live, current, batch);
                break;
            case WriteKind.Update:
                Update(operation, id, live, batch);
                break;
            default:
                Write(operation, id, live, operation.Source, batch);
                break;
        }
    }

    /// <summary>Applies what stands in a tail's record, without asking again.</summary>
    public void Replay(in TailOperation operation, WriteBatch batch)
    {
        state.NextSequenceNumber = Math.Max(state.NextSequenceNumber, operation.SequenceNumber + 1);
        if (operation.Id is { } id && DocumentFinder.Find(state.Slots, state.AutoId, id) is { } live)
            batch.Delete(live);
        if (operation.Source is not { } source)
            state.Tombstones.Add(operation.Id!, operation.Version);
        else if (Prepare(source, operation.Id) is null)
            AddRow(operation);
    }

    private void Delete(in WriteOperation operation, string id, DocumentPlace? live, long current, WriteBatch batch)
    {
        var version = operation.VersionType == VersionType.Internal ? current + 1 : operation.Version ?? current + 1;
        if (live is { } place)
            batch.Delete(place);
        var number = state.NextSequenceNumber++;
        state.Tombstones.Add(id, version);
        batch.Add(new(number, id, version, null, null));
        batch.Outcomes.Add(new() { Result = live is null ? WriteResult.NotFound : WriteResult.Deleted, Id = id, SequenceNumber = number, Version = version });
    }

    private void Update(in WriteOperation operation, string id, DocumentPlace? live, WriteBatch batch)
    {
        if (live is not { } place)
        {
            var fresh = operation.DocAsUpsert ? operation.Source : operation.Upsert;
            if (fresh.IsEmpty)
                batch.Fail(id, new(404, "document_missing_exception", $"[_doc][{id}]: document missing"));
            else
                Write(operation, id, null, fresh, batch);
            return;
        }
        var source = new ArrayBufferWriter<byte>();
        place.Slot.Stored.WriteSource(place.Row, source);
        if (!SourceMerge.Merge(source.WrittenSpan, operation.Source.Span).TryGet(out var merged, out var failure) && failure is not null)
            batch.Fail(id, failure);
        else if (merged is null && !operation.IgnoreNoop)
            batch.Outcomes.Add(new() { Result = WriteResult.Noop, Id = id, SequenceNumber = place.SequenceNumber, Version = place.Version });
        else
            Write(operation, id, live, merged ?? source.WrittenMemory, batch);
    }

    private void Write(in WriteOperation operation, string? id, DocumentPlace? live, ReadOnlyMemory<byte> source, WriteBatch batch)
    {
        var number = state.NextSequenceNumber;
        var shown = id ?? state.AutoId.Format(number);
        if (Prepare(source, shown) is { } refused)
        {
            batch.Fail(shown, refused);
            return;
        }
        var version = operation is { VersionType: not VersionType.Internal, Version: { } given } ? given
            : id is null ? 1 : (live?.Version ?? state.Tombstones.Version(id)) + 1;
        state.NextSequenceNumber++;
        if (live is { } place)
            batch.Delete(place);
        var written = new TailOperation(number, id, version, operation.Routing, source);
        AddRow(written);
        batch.Add(written);
        batch.Outcomes.Add(new() { Result = live is null ? WriteResult.Created : WriteResult.Updated, Id = shown, SequenceNumber = number, Version = version });
    }

    /// <summary>Parses the document and extends the mapping by what is new in it; null, or why it is refused.</summary>
    private StoreFailure? Prepare(ReadOnlyMemory<byte> source, string? id)
    {
        ignored.Clear();
        var template = state.Templates.Parse(source, state.Parsed);
        if (template is { IsTrusted: true })
            return null;
        if (template is null && state.Parser.Parse(source, state.Bindings, state.Parsed) is { } malformed)
            return malformed;
        if (DocumentCheck.Check(state.Bindings, state.Paths, state.Parsed, id, ignored) is { } refused)
            return refused;
        if (!DynamicMapper.Extend(state.Bindings, state.Paths, state.Parsed, FieldLimit()).TryGet(out var mapping, out var failure))
            return failure;
        if (mapping == state.Definition.Mapping)
        {
            if (template is null)
                state.Templates.Learn(state.Parsed);
            return null;
        }
        var before = state.Definition;
        state.Define(before with { Mapping = mapping });
        ignored.Clear();
        var wrong = state.Parser.Parse(source, state.Bindings, state.Parsed) ?? DocumentCheck.Check(state.Bindings, state.Paths, state.Parsed, id, ignored);
        if (wrong is not null)
            state.Define(before);
        return wrong;
    }

    private void AddRow(in TailOperation operation)
    {
        var row = state.Tail.Rows!.Add(state.Parsed, new TailIdentity(operation.SequenceNumber, operation.Id, operation.Version, operation.Routing), ignored);
        if (operation.Id is not { } id)
            return;
        state.Tail.Ids[id] = row;
        state.Tombstones.Remove(id);
    }

    private int FieldLimit()
        => state.Definition.Settings.TryGetValue(FieldLimitSetting, out var setting) && int.TryParse(setting.ToString(), out var limit) ? limit : DefaultFieldLimit;
}
