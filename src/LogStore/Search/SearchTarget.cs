using System.Text.Json;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search;

/// <summary>An index to search: its point in time and what its settings and the way it was named say. The caller disposes the view.</summary>
public sealed record SearchTarget(IndexView View)
{
    /// <summary>The index's settings by full name (<c>index.max_result_window</c>).</summary>
    public IReadOnlyDictionary<string, JsonElement> Settings { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The filters of the aliases it was named by; empty: none. One of them must match.</summary>
    public IReadOnlyList<Query> AliasFilters { get; init; } = [];

    /// <summary>Factor on its scores (<c>indices_boost</c>).</summary>
    public float Boost { get; init; } = 1;

    public string Name => View.Name;

    /// <summary>A whole-number setting, or its default.</summary>
    public int Setting(string name, int fallback) =>
        Settings.TryGetValue(name, out var value) && int.TryParse(value.ToString(), out var number) ? number : fallback;
}
