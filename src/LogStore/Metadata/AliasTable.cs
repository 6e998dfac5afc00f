using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dashboard.LogStore.Metadata;

/// <summary>Reads and changes the aliases of a state.</summary>
internal static class AliasTable
{
    /// <summary>Aliases of an index by name, sorted.</summary>
    public static IReadOnlyDictionary<string, AliasDefinition> AliasesOf(this MetadataState state, string index)
        => state[MetadataSection.Aliases].TryGetValue(index, out var aliases) ? Read(aliases) : new SortedDictionary<string, AliasDefinition>();

    /// <summary>Indices of every alias, with its definition there.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, AliasDefinition>> Aliases(this MetadataState state)
    {
        var all = new SortedDictionary<string, IReadOnlyDictionary<string, AliasDefinition>>(StringComparer.Ordinal);
        foreach (var (index, aliases) in state[MetadataSection.Aliases])
        {
            foreach (var (alias, definition) in Read(aliases))
            {
                if (!all.TryGetValue(alias, out var indices))
                    all[alias] = indices = new SortedDictionary<string, AliasDefinition>(StringComparer.Ordinal);
                ((SortedDictionary<string, AliasDefinition>)indices)[index] = definition;
            }
        }

        return all;
    }

    public static MetadataState WithAlias(this MetadataState state, string index, string alias, AliasDefinition definition)
    {
        var aliases = Node(state, index);
        aliases[alias] = definition.ToJson();
        return state.With(MetadataSection.Aliases, index, Element(aliases));
    }

    public static MetadataState WithoutAlias(this MetadataState state, string index, string alias)
    {
        var aliases = Node(state, index);
        aliases.Remove(alias);
        return aliases.Count == 0 ? state.Without(MetadataSection.Aliases, index) : state.With(MetadataSection.Aliases, index, Element(aliases));
    }

    private static SortedDictionary<string, AliasDefinition> Read(JsonElement aliases)
    {
        var read = new SortedDictionary<string, AliasDefinition>(StringComparer.Ordinal);
        foreach (var alias in aliases.EnumerateObject())
            read[alias.Name] = AliasDefinition.Read(alias.Value);
        return read;
    }

    private static JsonObject Node(MetadataState state, string index)
        => state[MetadataSection.Aliases].TryGetValue(index, out var aliases) ? JsonObject.Create(aliases.Clone())! : [];

    private static JsonElement Element(JsonObject node) => JsonSerializer.SerializeToElement(node);
}
