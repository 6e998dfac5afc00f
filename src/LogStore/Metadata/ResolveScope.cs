using System.Text.Json;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Metadata;

/// <summary>The indices gathered while a list of names is resolved.</summary>
internal sealed class ResolveScope(ILogStoreEngine engine, MetadataState state, ResolveOptions options)
{
    private readonly SortedDictionary<string, (LogIndex Index, List<JsonElement>? Filters)> found = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, AliasDefinition>> aliases = state.Aliases();

    public int Count => found.Count;

    public ResolvedIndex[] Result() => [.. found.Values.Select(entry => new ResolvedIndex(entry.Index, entry.Filters ?? []))];

    /// <summary>Adds what a pattern fits; false where that is nothing.</summary>
    public bool AddPattern(string pattern)
    {
        var any = false;
        foreach (var index in engine.Indices)
        {
            if (!WildcardPattern.Matches(pattern, index.Name) || !IsExpanded(index, pattern))
                continue;
            Add(index, null);
            any = true;
        }

        if (options.AllowAliases)
        {
            foreach (var (alias, indices) in aliases)
            {
                if (pattern != "*" && pattern != "_all" && WildcardPattern.Matches(pattern, alias))
                    any |= AddAlias(indices, expanded: true);
            }
        }

        foreach (var (stream, _) in state[MetadataSection.DataStreams])
        {
            if (!WildcardPattern.Matches(pattern, stream))
                continue;
            foreach (var index in DataStreamTable.Backing(state, stream).Select(engine.Find).OfType<LogIndex>())
                Add(index, null);
            any = true;
        }

        return any;
    }

    /// <summary>Adds what a plain name stands for; the failure where it cannot.</summary>
    public StoreFailure? AddName(string name)
    {
        if (engine.Find(name) is { } index)
        {
            if (index.IsClosed && options.ForbidClosed)
                return new StoreFailure(400, "index_closed_exception", "closed") { Index = name };
            Add(index, null);
            return null;
        }

        if (aliases.TryGetValue(name, out var indices))
        {
            if (!options.AllowAliases)
                return StoreFailure.IllegalArgument(
                    $"The provided expression [{name}] matches an alias, specify the corresponding concrete indices instead.");
            return AddAlias(indices, expanded: false) ? null : new StoreFailure(400, "index_closed_exception", "closed") { Index = indices.Keys.First() };
        }

        if (state[MetadataSection.DataStreams].ContainsKey(name))
        {
            foreach (var backing in DataStreamTable.Backing(state, name).Select(engine.Find).OfType<LogIndex>())
                Add(backing, null);
            return null;
        }

        return IndexName.Check(name) is { } invalid && name.StartsWith('_') ? invalid : NameResolver.NotFound(name);
    }

    public void Remove(string pattern)
    {
        foreach (var name in found.Keys.Where(name => WildcardPattern.Matches(pattern, name)).ToArray())
            found.Remove(name);
    }

    private bool AddAlias(IReadOnlyDictionary<string, AliasDefinition> indices, bool expanded)
    {
        var any = false;
        foreach (var (name, definition) in indices)
        {
            if (engine.Find(name) is not { } index || (index.IsClosed && (options.ForbidClosed || (expanded && !options.ExpandClosed))))
                continue;
            Add(index, definition.Filter);
            any = true;
        }

        return any;
    }

    private bool IsExpanded(LogIndex index, string pattern)
    {
        var isHidden = IndexSettings.IsHidden(index) && !options.ExpandHidden && !(pattern.StartsWith('.') && index.Name.StartsWith('.'));
        return !isHidden && (index.IsClosed ? options.ExpandClosed : options.ExpandOpen);
    }

    private void Add(LogIndex index, JsonElement? filter)
    {
        if (!found.TryGetValue(index.Name, out var entry))
            found[index.Name] = (index, filter is { } first ? [first] : null);
        else if (filter is null)
            found[index.Name] = (index, null);
        else
            entry.Filters?.Add(filter.Value);
    }
}
