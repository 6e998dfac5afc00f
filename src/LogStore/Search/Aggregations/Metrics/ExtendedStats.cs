using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>What <c>extended_stats</c> shows beyond <c>stats</c>: squares, variances, deviations and bounds around the average.</summary>
internal static class ExtendedStats
{
    private static readonly string[] values =
    [
        "sum_of_squares", "variance", "variance_population", "variance_sampling", "std_deviation", "std_deviation_population", "std_deviation_sampling",
    ];

    private static readonly string[] bounds = ["upper", "lower", "upper_population", "lower_population", "upper_sampling", "lower_sampling"];

    public static double? ValueOf(in StatsState state, double sigma, string name) => name switch
    {
        "sum_of_squares" => state.Squares,
        "variance" or "variance_population" => state.Variance,
        "variance_sampling" => state.SampleVariance,
        "std_deviation" or "std_deviation_population" => Math.Sqrt(state.Variance),
        "std_deviation_sampling" => Math.Sqrt(state.SampleVariance),
        "std_upper" or "std_upper_population" => Bound(state, sigma, "upper"),
        "std_lower" or "std_lower_population" => Bound(state, sigma, "lower"),
        "std_upper_sampling" => Bound(state, sigma, "upper_sampling"),
        "std_lower_sampling" => Bound(state, sigma, "lower_sampling"),
        _ => null,
    };

    public static void Write(Utf8JsonWriter writer, in StatsState state, double sigma, ValueFormat format)
    {
        var isEmpty = state.Count == 0;
        foreach (var name in values)
            writer.WriteDoubleOrNull(name, isEmpty ? null : ValueOf(state, sigma, name));
        writer.WriteStartObject("std_deviation_bounds");
        foreach (var name in bounds)
            writer.WriteDoubleOrNull(name, isEmpty ? null : Bound(state, sigma, name));
        writer.WriteEndObject();
        if (!isEmpty && !format.IsRaw)
            WriteTexts(writer, state, sigma, format);
    }

    private static void WriteTexts(Utf8JsonWriter writer, in StatsState state, double sigma, ValueFormat format)
    {
        foreach (var name in values)
            writer.WriteString(name + "_as_string", format.Format(ValueOf(state, sigma, name)!.Value));
        writer.WriteStartObject("std_deviation_bounds_as_string");
        foreach (var name in bounds)
            writer.WriteString(name, format.Format(Bound(state, sigma, name)));
        writer.WriteEndObject();
    }

    private static double Bound(in StatsState state, double sigma, string name)
    {
        var deviation = Math.Sqrt(name.EndsWith("_sampling", StringComparison.Ordinal) ? state.SampleVariance : state.Variance);
        return name.StartsWith("upper", StringComparison.Ordinal) ? state.Average + deviation * sigma : state.Average - deviation * sigma;
    }
}
