using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>What <see cref="StatsAggregation"/> found.</summary>
internal sealed class StatsResult : AggregationResult
{
    public required StatsAggregation Definition { get; init; }

    public required StatsState State { get; init; }

    public required ValueFormat Format { get; init; }

    public override string TypedName => Aggregation.Type;

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context)
    {
        var state = new StatsState();
        foreach (var part in parts)
            state.Add(((StatsResult)part).State);
        return new StatsResult { Aggregation = Aggregation, Definition = Definition, State = state, Format = Format };
    }

    public override double? Value(string name) => ValueOf(State, Definition, name);

    /// <summary>The number under a name; NaN or an infinity where nothing was found, null for no such name.</summary>
    public static double? ValueOf(in StatsState state, StatsAggregation definition, string name)
    {
        if (definition.Kind < StatsKind.Stats)
            return name is not ("" or "value") ? null : definition.Kind switch
            {
                StatsKind.Minimum => state.Minimum,
                StatsKind.Maximum => state.Maximum,
                StatsKind.Sum => state.Sum,
                _ => state.Average,
            };
        return name switch
        {
            "count" => state.Count,
            "min" => state.Minimum,
            "max" => state.Maximum,
            "avg" => state.Average,
            "sum" => state.Sum,
            _ => definition.Kind == StatsKind.ExtendedStats ? ExtendedStats.ValueOf(state, definition.Sigma, name) : null,
        };
    }

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys)
    {
        if (Definition.Kind < StatsKind.Stats)
            WriteSingle(writer);
        else
            WriteAll(writer);
    }

    private void WriteSingle(Utf8JsonWriter writer)
    {
        var value = Value("")!.Value;
        var isThere = Definition.Kind == StatsKind.Sum || State.Count > 0;
        writer.WriteDoubleOrNull("value", isThere ? value : null);
        if (isThere && !Format.IsRaw)
            writer.WriteString("value_as_string", Format.Format(value));
    }

    private void WriteAll(Utf8JsonWriter writer)
    {
        var isEmpty = State.Count == 0;
        writer.WriteNumber("count", State.Count);
        writer.WriteDoubleOrNull("min", isEmpty ? null : State.Minimum);
        writer.WriteDoubleOrNull("max", isEmpty ? null : State.Maximum);
        writer.WriteDoubleOrNull("avg", isEmpty ? null : State.Average);
        writer.WriteDouble("sum", isEmpty ? 0 : State.Sum);
        if (!isEmpty && !Format.IsRaw)
        {
            writer.WriteString("min_as_string", Format.Format(State.Minimum));
            writer.WriteString("max_as_string", Format.Format(State.Maximum));
            writer.WriteString("avg_as_string", Format.Format(State.Average));
            writer.WriteString("sum_as_string", Format.Format(State.Sum));
        }
        if (Definition.Kind == StatsKind.ExtendedStats)
            ExtendedStats.Write(writer, State, Definition.Sigma, Format);
    }
}
