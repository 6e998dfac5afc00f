using System.Globalization;
using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads <c>AUTO</c>, <c>AUTO:low,high</c> and numbers of edits.</summary>
internal static class FuzzinessParser
{
    public static Fuzziness Parse(string text)
    {
        if (text.Equals("auto", StringComparison.OrdinalIgnoreCase))
            return Fuzziness.Auto;
        if (text.StartsWith("auto:", StringComparison.OrdinalIgnoreCase))
            return Bounds(text);
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var edits))
            throw new StoreFailureException(new(400, "number_format_exception", $"For input string: \"{text}\""));
        return edits is 0 or 1 or 2
            ? new() { FixedEdits = (int)edits }
            : throw DslError.IllegalArgument($"Valid edit distances are [0, 1, 2] but was [{text}]");
    }

    private static Fuzziness Bounds(string text)
    {
        var bounds = text[5..].Split(',');
        if (bounds.Length != 2 || !int.TryParse(bounds[0], out var low) || !int.TryParse(bounds[1], out var high))
            throw new StoreFailureException(new(400, "parse_exception", $"failed to find low and high distance values for [{text}]"));
        if (low < 0 || high < 0 || low > high)
            throw DslError.IllegalArgument($"fuzziness wrongly configured [lowDistance: {low}, highDistance: {high}]");
        return new() { Low = low, High = high };
    }
}
