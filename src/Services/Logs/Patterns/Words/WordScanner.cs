namespace Dashboard.Services.Logs.Patterns.Words;

/// <summary>
/// Cuts a line to words: at white space, and at marks like <c>= : ( )</c>, which are words of their own. What is one value stays one word: paths and URLs, addresses
/// of hardware and of IPv6, what is quoted or bracketed directly after a <c>=</c>.
/// </summary>
internal static class WordScanner
{
    private const int LongestValue = 200;

    /// <summary>The words of the line in <paramref name="words"/>, which is emptied first. What does not fit in is one variable.</summary>
    public static void Scan(ReadOnlySpan<char> line, List<Word> words, int mostWords)
    {
        words.Clear();
        var at = 0;
        while (true)
        {
            var start = at;
            while (at < line.Length && char.IsWhiteSpace(line[at]))
                at++;
            if (at == line.Length)
                return;
            var isGlued = at == start && words.Count > 0;
            var (length, kind) = words.Count == mostWords ? (line.Length - at, WordKind.Variable) : Next(line[at..], Before(line, words), isGlued);
            words.Add(new(at, at + (kind == WordKind.Variable ? Trimmed(line.Slice(at, length)) : length), kind, isGlued));
            at += length;
        }
    }

    /// <summary>The mark before; none after the name of a text, whose words are no value.</summary>
    private static char Before(ReadOnlySpan<char> line, List<Word> words)
    {
        if (words is not [.., { Kind: WordKind.Mark } mark])
            return '\0';
        var isText = words is [.., { Kind: WordKind.Constant } name, _] && WordRules.IsTextName(line[name.Start..name.End]);
        return isText ? '\0' : line[mark.Start];
    }

    // What ends a sentence is no part of the value; a path may end as it likes.
    private static int Trimmed(ReadOnlySpan<char> value) => value.TrimEnd(".!?") is { Length: > 0 } trimmed ? trimmed.Length : value.Length;

    private static (int Length, WordKind Kind) Next(ReadOnlySpan<char> rest, char before, bool isGlued)
    {
        if (Path(rest) is > 1 and var path)
            return (path, WordKind.Variable);
        if (before == '=' && isGlued && Named(rest) is > 0 and var named)
            return (named, ValueKind(rest[..named]));
        if (Colons(rest) is > 0 and var address)
            return (address, WordKind.Variable);
        // "<1 sec", ">5": the mark belongs to the number.
        var sign = rest[0] is '<' or '>' && rest.Length > 1 && char.IsAsciiDigit(rest[1]) ? 1 : 0;
        if (sign == 0 && WordRules.IsMark(rest[0]))
            return (1, WordKind.Mark);
        var length = sign + Plain(rest[sign..]);
        var word = rest[..length].TrimEnd(".!?");
        if (WordRules.IsValue(word) || (before is '=' or ':' && WordRules.IsLiteral(word) && ((before == '=' && isGlued) || IsEnd(rest[length..]))))
            return (length, WordKind.Variable);
        // A host with its port, a file with its line.
        return WordRules.IsDotted(word) && length + 1 < rest.Length && rest[length] == ':' && char.IsAsciiDigit(rest[length + 1]) ? (length, WordKind.Variable) : (length, WordKind.Constant);
    }

    /// <summary>Nothing more is said: a mark or the end follows.</summary>
    private static bool IsEnd(ReadOnlySpan<char> rest) => rest.TrimStart() is not [var next, ..] || WordRules.IsMark(next);

    private static int Plain(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && !char.IsWhiteSpace(rest[end]) && !WordRules.IsMark(rest[end]))
            end++;
        return end;
    }

    /// <summary>An absolute path or a URL, with its query: up to white space, a quote or a bracket. 0 where there is none.</summary>
    private static int Path(ReadOnlySpan<char> rest)
    {
        var isPath = rest[0] == '/' || (char.IsAsciiLetter(rest[0]) && rest.Length > 2 && rest[1] == ':' && rest[2] == '\\');
        if (!isPath && !IsUrl(rest))
            return 0;
        var end = 0;
        while (end < rest.Length && !char.IsWhiteSpace(rest[end]) && !"\"'()[]{}<>,;|".Contains(rest[end]))
            end++;
        return end;
    }

    private static bool IsUrl(ReadOnlySpan<char> rest)
    {
        var scheme = 0;
        while (scheme < rest.Length && scheme < 16 && (char.IsAsciiLetterOrDigit(rest[scheme]) || rest[scheme] is '+' or '-' or '.'))
            scheme++;
        return scheme > 0 && rest[scheme..].StartsWith("://");
    }

    /// <summary>Hexadecimal groups with colons between, two of them at least: addresses of hardware, of IPv6, times of day.</summary>
    private static int Colons(ReadOnlySpan<char> rest)
    {
        if (!char.IsAsciiHexDigit(rest[0]) && rest[0] != ':')
            return 0;
        var (end, colons, digits) = (0, 0, 0);
        while (end < rest.Length && (char.IsAsciiHexDigit(rest[end]) || rest[end] is ':' or '.'))
        {
            colons += rest[end] == ':' ? 1 : 0;
            digits += char.IsAsciiDigit(rest[end]) ? 1 : 0;
            end++;
        }

        while (end > 0 && rest[end - 1] is ':' or '.')
            colons -= rest[--end] == ':' ? 1 : 0;
        var isWhole = end == rest.Length || !(char.IsLetterOrDigit(rest[end]) || rest[end] is '_' or '-');
        return colons >= 2 && digits > 0 && isWhole ? end : 0;
    }

    /// <summary>A value after a name: quoted, or with brackets that close. 0 where it is a text of several words, or nothing of the kind.</summary>
    private static int Named(ReadOnlySpan<char> rest)
    {
        if (rest[0] is '"' or '\'')
            return Quoted(rest);
        var end = Plain(rest);
        return end < rest.Length && rest[end] is '(' or '[' or '{' or '<' ? Bracketed(rest, end) : 0;
    }

    private static int Quoted(ReadOnlySpan<char> rest)
    {
        var length = rest[1..Math.Min(rest.Length, LongestValue)].IndexOf(rest[0]);
        return length >= 0 && rest.Slice(1, length).Trim().Count(' ') < 2 ? length + 2 : 0;
    }

    private static int Bracketed(ReadOnlySpan<char> rest, int end)
    {
        var depth = 0;
        for (; end < rest.Length && end < LongestValue; end++)
        {
            depth += rest[end] switch { '(' or '[' or '{' or '<' => 1, ')' or ']' or '}' or '>' => -1, _ => 0 };
            if (depth == 0)
                return end + 1;
        }

        return 0;
    }

    private static WordKind ValueKind(ReadOnlySpan<char> value)
    {
        var inner = value.Trim("\"'()[]{}<> ");
        return inner.Length == 0 || WordRules.IsValue(inner) || WordRules.IsLiteral(inner) ? WordKind.Variable : WordKind.Constant;
    }
}
