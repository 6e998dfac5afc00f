using System.Globalization;
using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary><c>extended_bounds</c> or <c>hard_bounds</c> as they were written; null ends are open.</summary>
internal sealed record HistogramBounds(string? Minimum, string? Maximum)
{
    public static HistogramBounds? Read(Parameters parameters, string name)
    {
        if (parameters.Object(name) is not { } node)
            return null;
        var inner = Parameters.Of("bounds", node, "min", "max");
        return new(inner.Text("min"), inner.Text("max"));
    }

    public (double? Minimum, double? Maximum) AsNumbers() => (Number(Minimum), Number(Maximum));

    private static double? Number(string? text)
        => text is null ? null : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw AggregationErrors.Number(text);
}
