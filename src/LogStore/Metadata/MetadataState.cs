using System.Collections.Immutable;
using System.Text.Json;

namespace Dashboard.LogStore.Metadata;

/// <summary>All metadata beside the indices at one moment. Immutable.</summary>
internal sealed record MetadataState(ImmutableDictionary<MetadataSection, ImmutableSortedDictionary<string, JsonElement>> Sections)
{
    public static readonly ImmutableSortedDictionary<string, JsonElement> None = ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, JsonElement> this[MetadataSection section] => Sections.GetValueOrDefault(section, None);

    public MetadataState With(MetadataSection section, string name, JsonElement value)
        => new(Sections.SetItem(section, this[section].SetItem(name, value)));

    public MetadataState Without(MetadataSection section, string name)
        => new(Sections.SetItem(section, this[section].Remove(name)));
}
