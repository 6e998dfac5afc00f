using System.Text.Json;

namespace Dashboard.LogStore.Search.Aggregations;

/// <summary>What aggregations found.</summary>
public interface IAggregationResult
{
    /// <summary>Writes the object that stands under <c>aggregations</c>; with typed keys names are <c>type#name</c>.</summary>
    void Write(Utf8JsonWriter writer, bool typedKeys);
}
