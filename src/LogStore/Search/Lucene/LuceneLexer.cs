namespace Dashboard.LogStore.Search.Lucene;

/// <summary>Cuts a query string into the words of Lucene's classic syntax.</summary>
internal sealed class LuceneLexer(string text)
{
    private const string NoTermStart = " \t\n\r\u3000+-!():^[]\"{}~*?\\/";
    private int _position;

    /// <summary>The words, the last of them the end. Throws <see cref="LuceneSyntaxException"/>.</summary>
    public static List<LuceneToken> Read(string text)
    {
        var lexer = new LuceneLexer(text);
        var tokens = new List<LuceneToken>();
        do
            tokens.Add(lexer.Next());
        while (tokens[^1].Kind != LuceneTokenKind.End);
        return tokens;
    }

    /// <summary>White space of the syntax.</summary>
    public static bool IsSpace(char character) => character is ' ' or '\t' or '\n' or '\r' or '\u3000';

    private LuceneToken Next()
    {
        while (_position < text.Length && IsSpace(text[_position]))
            _position++;
        if (_position >= text.Length)
            return new(LuceneTokenKind.End, "", _position);
        return text[_position] switch
        {
            '&' when Ahead(1) == '&' => Take(LuceneTokenKind.And, 2),
            '|' when Ahead(1) == '|' => Take(LuceneTokenKind.Or, 2),
            '!' => Take(LuceneTokenKind.Not, 1),
            // A sign with white space behind it is no sign.
            '+' or '-' when _position + 1 < text.Length && IsSpace(text[_position + 1]) => Skip(),
            '+' => Take(LuceneTokenKind.Plus, 1),
            '-' => Take(LuceneTokenKind.Minus, 1),
            '(' => Take(LuceneTokenKind.LeftParenthesis, 1),
            ')' => Take(LuceneTokenKind.RightParenthesis, 1),
            ':' => Take(LuceneTokenKind.Colon, 1),
            '^' => Caret(),
            '[' or '{' => Range(),
            '"' => Quoted(),
            '/' => Regexp(),
            '~' => Fuzzy(),
            _ => Term(),
        };
    }

    private char Ahead(int distance) => _position + distance < text.Length ? text[_position + distance] : '\0';

    private LuceneToken Take(LuceneTokenKind kind, int length)
    {
        var token = new LuceneToken(kind, text.Substring(_position, length), _position);
        _position += length;
        return token;
    }

    private LuceneToken Skip()
    {
        _position++;
        return Next();
    }

    private LuceneToken Caret()
    {
        var start = _position++;
        while (_position < text.Length && IsSpace(text[_position]))
            _position++;
        var number = _position;
        while (_position < text.Length && (char.IsAsciiDigit(text[_position]) || text[_position] == '.'))
            _position++;
        return number == _position
            ? throw Unexpected(start, "a number is expected behind ^")
            : new(LuceneTokenKind.Caret, text[number.._position], start);
    }

    private LuceneToken Fuzzy()
    {
        var start = _position++;
        while (_position < text.Length && (char.IsAsciiDigit(text[_position]) || text[_position] == '.'))
            _position++;
        return new(LuceneTokenKind.Fuzzy, text[(start + 1).._position], start);
    }

    private LuceneToken Quoted() => Enclosed('"', LuceneTokenKind.Quoted);

    private LuceneToken Regexp() => Enclosed('/', LuceneTokenKind.Regexp);

    private LuceneToken Enclosed(char mark, LuceneTokenKind kind)
    {
        var start = _position++;
        while (_position < text.Length && text[_position] != mark)
            _position += text[_position] == '\\' ? 2 : 1;
        if (_position >= text.Length)
            throw new LuceneSyntaxException($"Lexical error at line 1, column {text.Length + 1}.  Encountered: <EOF> after : \"{text[start..].Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        return new(kind, text[(start + 1)..(_position++)], start);
    }

    private LuceneToken Term()
    {
        var start = _position;
        int wildcards = 0, last = start;
        while (_position < text.Length)
        {
            last = _position;
            if (text[_position] == '\\')
            {
                if (_position + 1 >= text.Length)
                    throw new LuceneSyntaxException($"Lexical error at line 1, column {text.Length + 1}.  Encountered: <EOF> after : \"\\\\\"");
                _position += 2;
            }
            else if (text[_position] is '*' or '?')
            {
                wildcards++;
                _position++;
            }
            else if (!NoTermStart.Contains(text[_position]) || _position > start && text[_position] is '-' or '+')
                _position++;
            else
                break;
        }
        if (_position == start)
            throw Unexpected(start, $"Encountered \" \"{text[start]}\" at line 1, column {start}");
        return Named(start, wildcards, text[last]);
    }

    private LuceneToken Named(int start, int wildcards, char last)
    {
        var word = text[start.._position];
        var kind = word switch
        {
            "AND" => LuceneTokenKind.And,
            "OR" => LuceneTokenKind.Or,
            "NOT" => LuceneTokenKind.Not,
            "*" => LuceneTokenKind.Star,
            _ when wildcards == 0 => LuceneTokenKind.Term,
            _ when wildcards == 1 && last == '*' => LuceneTokenKind.PrefixTerm,
            _ => LuceneTokenKind.WildcardTerm,
        };
        return new(kind, word, start);
    }

    private LuceneToken Range()
    {
        var start = _position;
        while (_position < text.Length && text[_position] is not (']' or '}'))
            _position += text[_position] == '"' ? QuotedLength() : text[_position] == '\\' ? 2 : 1;
        if (_position >= text.Length)
            throw Unexpected(text.Length, "Encountered \"<EOF>\"");
        return new(LuceneTokenKind.Range, text[start..++_position], start);
    }

    private int QuotedLength()
    {
        var end = _position + 1;
        while (end < text.Length && text[end] != '"')
            end += text[end] == '\\' ? 2 : 1;
        return end + 1 - _position;
    }

    private static LuceneSyntaxException Unexpected(int position, string what) =>
        new($"{what} at line 1, column {position}.");
}
