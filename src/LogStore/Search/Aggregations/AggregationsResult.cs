using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations;

/// <summary>What the aggregations of a search found.</summary>
internal sealed class AggregationsResult(IReadOnlyList<AggregationResult> results) : IAggregationResult
{
    public void Write(Utf8JsonWriter writer, bool typedKeys)
    {
        writer.WriteStartObject();
        foreach (var result in results)
            result.Write(writer, typedKeys);
        writer.WriteEndObject();
    }
}
