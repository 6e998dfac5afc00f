using System.Globalization;

namespace Dashboard.LogStore.Search.Execution.Compile;

/// <summary>How many of several clauses must match: <c>2</c>, <c>-1</c>, <c>75%</c>, <c>-25%</c>, <c>3&lt;90%</c>, several of the last.</summary>
internal static class MinimumShouldMatch
{
    public static int Of(string text, int clauses)
    {
        text = text.Trim();
        if (!text.Contains('<', StringComparison.Ordinal))
            return Simple(text, clauses);
        var result = clauses;
        foreach (var condition in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = condition.Split('<', 2);
            if (parts.Length < 2 || clauses <= Number(parts[0]))
                break;
            result = Simple(parts[1], clauses);
        }
        return result;
    }

    private static int Simple(string text, int clauses)
    {
        int result;
        if (text.EndsWith('%'))
        {
            var share = Number(text[..^1]) * clauses / 100;
            result = share < 0 ? clauses + share : share;
        }
        else
        {
            var number = Number(text);
            result = number < 0 ? clauses + number : number;
        }
        return Math.Max(0, result);
    }

    private static int Number(string text) => int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new StoreFailureException(new(400, "number_format_exception", $"For input string: \"{text}\""));
}
