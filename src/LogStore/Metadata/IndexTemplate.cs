using System.Text.Json;

namespace Dashboard.LogStore.Metadata;

/// <summary>What templates give a new index.</summary>
internal sealed record IndexTemplate
{
    /// <summary>The composable template's name; null where legacy templates or none were applied.</summary>
    public string? Name { get; init; }

    /// <summary>Mappings in the order in which they are merged, a later one over an earlier.</summary>
    public IReadOnlyList<JsonElement> Mappings { get; init; } = [];

    public IReadOnlyDictionary<string, JsonElement> Settings { get; init; } = new Dictionary<string, JsonElement>();

    public IReadOnlyDictionary<string, AliasDefinition> Aliases { get; init; } = new Dictionary<string, AliasDefinition>();

    public bool IsDataStream { get; init; }

    public static readonly IndexTemplate None = new();
}
