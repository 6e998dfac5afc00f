using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Results;

/// <summary>
/// What an aggregation found: in one index until it is reduced, in all of them afterwards. Immutable once reduced.
/// </summary>
internal abstract class AggregationResult
{
    public required Aggregation Aggregation { get; init; }

    public virtual string Name => Aggregation.Name;

    /// <summary>The name that typed keys put before the aggregation's (<c>sterms</c>).</summary>
    public abstract string TypedName { get; }

    /// <summary>The index did not have the field: the results of others say what it is.</summary>
    public bool IsUnmapped { get; init; }

    /// <summary>Merges the results of all indices, this one among them, and makes the answer's result of them.</summary>
    public abstract AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context);

    /// <summary>Writes the members of this aggregation's object.</summary>
    public abstract void WriteMembers(Utf8JsonWriter writer, bool typedKeys);

    /// <summary>The number under a name (<c>max</c> of stats; empty: the only one), null for a value that is not there, NaN where nothing was found.</summary>
    public virtual double? Value(string name) => null;

    public void Write(Utf8JsonWriter writer, bool typedKeys)
    {
        writer.WriteStartObject(typedKeys ? $"{TypedName}#{Name}" : Name);
        if (Aggregation.Meta is { } meta)
        {
            writer.WritePropertyName("meta");
            DslNodeWriter.Write(writer, meta);
        }
        WriteMembers(writer, typedKeys);
        writer.WriteEndObject();
    }
}
