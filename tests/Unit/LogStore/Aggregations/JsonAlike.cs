using System.Text.Json;

namespace Dashboard.Unit.LogStore.Aggregations;

/// <summary>Compares JSON: members in any order, whole numbers digit for digit, fractions as near as sums in another order come, and scores as near as single precision gives them.</summary>
internal static class JsonAlike
{
    private const double Tolerance = 1e-9;

    // Scores are sums of single precision, which Lucene adds in the order that suits a query's clauses.
    private const double ScoreTolerance = 1e-5;

    /// <summary>Where the two differ, null where they are alike.</summary>
    public static string? Difference(string expected, string actual)
        => Difference(JsonElement.Parse(expected), JsonElement.Parse(actual), "$");

    private static string? Difference(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.ValueKind != actual.ValueKind)
            return Unlike(expected, actual, path);
        return expected.ValueKind switch
        {
            JsonValueKind.Object => Objects(expected, actual, path),
            JsonValueKind.Array => Arrays(expected, actual, path),
            JsonValueKind.Number when IsWhole(expected) && IsWhole(actual) => expected.GetRawText() == actual.GetRawText() ? null : Unlike(expected, actual, path),
            JsonValueKind.Number when IsNear(expected.GetDouble(), actual.GetDouble(), IsScore(path) ? ScoreTolerance : Tolerance) => null,
            _ when expected.ValueKind != JsonValueKind.Number && expected.ToString() == actual.ToString() => null,
            _ => Unlike(expected, actual, path),
        };
    }

    private static string Unlike(JsonElement expected, JsonElement actual, string path) => $"{path}: {Short(expected)} is expected, {Short(actual)} came";

    private static bool IsWhole(JsonElement number) => number.GetRawText().AsSpan().IndexOfAny(".eE") < 0;

    private static bool IsScore(string path)
        => path.EndsWith("._score", StringComparison.Ordinal) || path.EndsWith(".max_score", StringComparison.Ordinal) || path.Contains(".sort[", StringComparison.Ordinal);

    private static string? Objects(JsonElement expected, JsonElement actual, string path)
    {
        foreach (var member in actual.EnumerateObject())
            if (!expected.TryGetProperty(member.Name, out _))
                return $"{path}.{member.Name}: came unexpected, {Short(member.Value)}";
        foreach (var member in expected.EnumerateObject())
        {
            if (!actual.TryGetProperty(member.Name, out var value))
                return $"{path}.{member.Name}: is missing, {Short(member.Value)} is expected";
            if (Difference(member.Value, value, $"{path}.{member.Name}") is { } difference)
                return difference;
        }
        return null;
    }

    private static string? Arrays(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.GetArrayLength() != actual.GetArrayLength())
            return $"{path}: {expected.GetArrayLength()} items are expected, {actual.GetArrayLength()} came: {Short(expected)} and {Short(actual)}";
        for (var index = 0; index < expected.GetArrayLength(); index++)
            if (Difference(expected[index], actual[index], $"{path}[{index}]") is { } difference)
                return difference;
        return null;
    }

    private static bool IsNear(double expected, double actual, double tolerance)
        => expected == actual || Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected));

    private static string Short(JsonElement element) => element.GetRawText() is var text && text.Length > 300 ? text[..300] + "…" : text;
}
