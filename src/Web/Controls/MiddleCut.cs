namespace Dashboard.Web.Controls;

/// <summary>Cuts a name in two, so that a narrow place can drop the end of the first part: the end of a name is what tells pods apart.</summary>
public static class MiddleCut
{
    private const int Shortest = 14;
    private const int LongestTail = 12;

    /// <summary>Head and tail; the tail is empty where the name is short. The tail starts at the last dash, dot or slash where that leaves a good one.</summary>
    public static (string Head, string Tail) Of(string name)
    {
        if (name.Length < Shortest)
            return (name, "");

        var separator = name.AsSpan().LastIndexOfAny('-', '.', '/');
        var tail = name.Length - separator;
        var at = separator > 0 && tail is >= 4 and <= LongestTail ? separator : name.Length - 6;
        if (char.IsLowSurrogate(name[at]))
            at--;

        return (name[..at], name[at..]);
    }
}
