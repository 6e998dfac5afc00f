using System.Buffers;

namespace Dashboard.Services.Logs.Patterns.Words;

/// <summary>What makes a word look like a value, whoever wrote the line. No rule knows a system.</summary>
internal static class WordRules
{
    public const string Marks = "=,;:()[]{}<>\"'|";

    private const int ShortestHex = 8;

    private static readonly SearchValues<char> MarkValues = SearchValues.Create(Marks);
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> Hex = SearchValues.Create("abcdefABCDEF");

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] Units =
    [
        "b", "byte", "bytes", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "tib", "ns", "us", "µs", "ms", "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes",
        "h", "hour", "hours", "day", "days",
    ];

    private static readonly string[] Literals = ["true", "false", "null", "nil", "none", "yes", "no", "on", "off"];

    // Of logfmt, and of what prints its fields so: the value is what the line says.
    private static readonly string[] TextNames = ["msg", "message", "error", "err", "event", "reason", "text", "log"];

    public static bool IsMark(char character) => MarkValues.Contains(character);

    /// <summary>A word with a digit, of hexadecimal digits alone, or a path.</summary>
    public static bool IsValue(ReadOnlySpan<char> word) =>
        word.ContainsAny(Digits) || (word.Length >= ShortestHex && !word.ContainsAnyExcept(Hex)) || word.Count('/') + word.Count('\\') >= 2;

    /// <summary>What stands for a value where one is named: <c>visible=false</c>.</summary>
    public static bool IsLiteral(ReadOnlySpan<char> word) => IsOne(word, Literals);

    public static bool IsTextName(ReadOnlySpan<char> word) => IsOne(word, TextNames);

    /// <summary>In capitals: states and other names out of few, not values out of many.</summary>
    public static bool IsState(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!char.IsAsciiLetterUpper(character) && character != '_')
                return false;
        }

        return word.Length > 1;
    }

    public static bool IsMonth(ReadOnlySpan<char> word) => IsOne(word, Months);

    public static bool IsDay(ReadOnlySpan<char> word) => IsOne(word, Days);

    /// <summary>A unit changes with its number: <c>512 B</c>, <c>3.2 KB</c>, <c>1 second</c>.</summary>
    public static bool IsUnit(ReadOnlySpan<char> word) => word.Length <= 7 && IsOne(word, Units);

    /// <summary>A full stop within: a host, a class, a file.</summary>
    public static bool IsDotted(ReadOnlySpan<char> word)
    {
        var dot = word.IndexOf('.');
        return dot > 0 && dot < word.Length - 1 && word[dot + 1] != '.';
    }

    private static bool IsOne(ReadOnlySpan<char> word, string[] words)
    {
        if (word.Length is 0 or > 9)
            return false;
        foreach (var one in words)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
