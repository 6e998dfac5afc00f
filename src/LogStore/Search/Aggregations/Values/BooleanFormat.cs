using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Values;

/// <summary><c>true</c> and <c>false</c>.</summary>
internal sealed class BooleanFormat : ValueFormat
{
    public override string Format(double value) => value != 0 ? "true" : "false";

    public override double ParseDouble(string text, ValueKind kind) => text switch
    {
        "true" => 1,
        "false" => 0,
        _ => throw AggregationErrors.IllegalArgument($"Cannot parse boolean [{text}], expected either [true] or [false]"),
    };

    public override long ParseLong(string text, ValueKind kind) => (long)ParseDouble(text, kind);
}
