using System.Collections.Immutable;
using System.Text.Json;
using Dashboard.LogStore.Otlp;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Metadata;

/// <summary>Makes and deletes indices together with what belongs to them: templates, aliases, data streams.</summary>
internal sealed class IndexService(ILogStoreEngine engine, MetadataStore metadata, TimeProvider time)
{
    public ILogStoreEngine Engine => engine;

    public MetadataStore Metadata => metadata;

    public NameResolver Names { get; } = new(engine, metadata, time);

    /// <summary>Makes an index of its templates and the request's own parts, which go before them.</summary>
    public async Task<StoreResult<LogIndex>> CreateAsync(
        string name,
        JsonElement? mappings,
        IReadOnlyDictionary<string, JsonElement> settings,
        IReadOnlyDictionary<string, AliasDefinition> aliases,
        CancellationToken cancellationToken)
    {
        if (Check(name, settings, aliases) is { } problem)
            return problem;
        var template = TemplateTable.Find(metadata.State, name);
        return await CreateAsync(name, template, mappings, settings, aliases, cancellationToken);
    }

    /// <summary>The index that a write to the name goes to: an index, the write index of an alias or data stream, or a new one.</summary>
    public async Task<StoreResult<LogIndex>> ForWriteAsync(string given, bool requireAlias, CancellationToken cancellationToken)
    {
        if (!Names.Name(given).TryGet(out var name, out var failure))
            return failure;
        var existing = WriteTarget(name);
        if (requireAlias && engine.Find(name) is not null || requireAlias && existing is null)
            return new StoreFailure(404, "index_not_found_exception", $"no such index [{name}] and [require_alias] request flag is [true] and [{name}] is not an alias") { Index = name };
        if (existing is { } target)
            return target.TryGet(out var found, out _) && IndexBlocks.OfWrites(found) is { } block ? block : target;
        var created = await AutoCreateAsync(name, cancellationToken);
        return !created.TryGet(out var index, out failure) && failure.Type == "resource_already_exists_exception"
            ? WriteTarget(name) ?? created
            : created;
    }

    /// <summary>The index that a data stream is written to; the stream is made where there is none of the name, template or no.</summary>
    public async Task<StoreResult<LogIndex>> ForStreamAsync(string name, CancellationToken cancellationToken)
    {
        if (WriteTarget(name) is { } existing)
            return existing;
        var created = await AddGenerationAsync(name, cancellationToken);
        return created.IsSuccess ? created : WriteTarget(name) ?? created;
    }

    /// <summary>Deletes an index and what names it.</summary>
    public async Task<StoreResult<bool>> DeleteAsync(string name, CancellationToken cancellationToken)
    {
        var deleted = await engine.DeleteIndexAsync(name, cancellationToken);
        if (!deleted.IsSuccess)
            return deleted;
        var changed = await metadata.UpdateAsync(
            state => DataStreamTable.Without(state.Without(MetadataSection.Aliases, name).Without(MetadataSection.TypeNames, name), name), cancellationToken);
        return changed.IsSuccess ? true : changed.Failure;
    }

    /// <summary>The next generation of a data stream, which takes its writes from then on.</summary>
    public async Task<StoreResult<LogIndex>> AddGenerationAsync(string stream, CancellationToken cancellationToken)
    {
        var template = StreamTemplate(stream);
        var (index, _) = DataStreamTable.Next(metadata.State, stream, template.Name ?? "");
        var time = JsonSerializer.SerializeToElement(new { properties = new Dictionary<string, object> { ["@timestamp"] = new { type = "date" } } });
        var hidden = new Dictionary<string, JsonElement> { ["index.hidden"] = JsonSerializer.SerializeToElement("true") };
        var created = await CreateAsync(index, template with { Mappings = [time, .. template.Mappings] }, null, hidden, ImmutableDictionary<string, AliasDefinition>.Empty, cancellationToken);
        if (!created.IsSuccess)
            return created;
        var changed = await metadata.UpdateAsync(state => DataStreamTable.Next(state, stream, template.Name ?? "").State, cancellationToken);
        return changed.IsSuccess ? created : changed.Failure;
    }

    /// <summary>A user's template goes before the one that log records have by themselves.</summary>
    private IndexTemplate StreamTemplate(string stream)
    {
        var template = TemplateTable.Find(metadata.State, stream);
        return stream == OtlpReceiver.DataStream && template is { Name: null, Mappings: [] } ? template with { Mappings = [OtlpMapping.Mapping] } : template;
    }

    private async Task<StoreResult<LogIndex>> AutoCreateAsync(string name, CancellationToken cancellationToken)
    {
        if (IndexName.Check(name) is { } problem)
            return problem;
        var template = TemplateTable.Find(metadata.State, name);
        return template.IsDataStream
            ? await AddGenerationAsync(name, cancellationToken)
            : await CreateAsync(name, template, null, ImmutableDictionary<string, JsonElement>.Empty, ImmutableDictionary<string, AliasDefinition>.Empty, cancellationToken);
    }

    private async Task<StoreResult<LogIndex>> CreateAsync(
        string name,
        IndexTemplate template,
        JsonElement? mappings,
        IReadOnlyDictionary<string, JsonElement> settings,
        IReadOnlyDictionary<string, AliasDefinition> aliases,
        CancellationToken cancellationToken)
    {
        if (!MappingBody.ParseAll(mappings is { } own ? [.. template.Mappings, own] : template.Mappings).TryGet(out var mapping, out var failure))
            return failure.Type == "mapper_parsing_exception" ? StoreFailure.MapperParsing($"Failed to parse mapping [_doc]: {failure.Reason}").WithCause(failure) : failure;
        var all = new SortedDictionary<string, JsonElement>(template.Settings.ToDictionary(), StringComparer.Ordinal);
        foreach (var (setting, value) in settings)
            all[setting] = value;
        all.TryAdd("index.number_of_shards", JsonSerializer.SerializeToElement("1"));
        all.TryAdd("index.number_of_replicas", JsonSerializer.SerializeToElement("1"));
        foreach (var missing in all.Where(setting => setting.Value.ValueKind == JsonValueKind.Null).Select(setting => setting.Key).ToArray())
            all.Remove(missing);
        var created = await engine.CreateIndexAsync(new IndexDefinition { Name = name, Mapping = mapping, Settings = all }, cancellationToken);
        if (!created.IsSuccess)
            return created;
        var joined = new SortedDictionary<string, AliasDefinition>(template.Aliases.ToDictionary(), StringComparer.Ordinal);
        foreach (var (alias, definition) in aliases)
            joined[alias] = definition;
        if (joined.Count == 0)
            return created;
        var changed = await metadata.UpdateAsync(
            state => joined.Aggregate(state, (current, alias) => current.WithAlias(name, alias.Key.Replace("{index}", name, StringComparison.Ordinal), alias.Value)), cancellationToken);
        return changed.IsSuccess ? created : changed.Failure;
    }

    private StoreFailure? Check(string name, IReadOnlyDictionary<string, JsonElement> settings, IReadOnlyDictionary<string, AliasDefinition> aliases)
    {
        if (IndexName.Check(name) is { } invalid)
            return invalid;
        if (metadata.State.Aliases().ContainsKey(name))
            return new StoreFailure(400, "invalid_index_name_exception", $"Invalid index name [{name}], already exists as alias") { Index = name };
        if (metadata.State[MetadataSection.DataStreams].ContainsKey(name))
            return new StoreFailure(400, "resource_already_exists_exception", $"data_stream [{name}] already exists");
        return aliases.Keys.Select(IndexName.CheckAlias).FirstOrDefault(failure => failure is not null) ?? IndexSettings.CheckValues(settings);
    }

    /// <summary>Null where the name is not taken yet.</summary>
    private StoreResult<LogIndex>? WriteTarget(string name)
    {
        if (engine.Find(name) is { } index)
            return index;
        var state = metadata.State;
        if (DataStreamTable.Backing(state, name) is [.., var last] && engine.Find(last) is { } backing)
            return backing;
        if (!state.Aliases().TryGetValue(name, out var indices))
            return null;
        var target = indices.Count == 1 && indices.Values.First().IsWriteIndex != false
            ? indices.Keys.First()
            : indices.FirstOrDefault(entry => entry.Value.IsWriteIndex == true).Key;
        return target is not null && engine.Find(target) is { } found
            ? found
            : StoreFailure.IllegalArgument(
                $"no write index is defined for alias [{name}]. The write index may be explicitly disabled using is_write_index=false or the alias points to multiple indices without one being designated as a write index");
    }
}
