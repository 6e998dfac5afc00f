using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>Cuts a query into its words. An error or the end is the last.</summary>
internal sealed class KqlLexer(string text)
{
    private KqlToken previous = new(KqlTokenKind.End, default);
    private int at;

    /// <summary>All words up to the end, which is the last one, or up to what cannot be read.</summary>
    public static IReadOnlyList<KqlToken> All(string text)
    {
        var lexer = new KqlLexer(text);
        var tokens = new List<KqlToken>();
        do
            tokens.Add(lexer.Next());
        while (tokens[^1].Kind is not (KqlTokenKind.End or KqlTokenKind.Error));
        return tokens;
    }

    public KqlToken Next()
    {
        previous = Read();
        return previous;
    }

    private KqlToken Read()
    {
        var start = KqlSyntax.SkipSpace(text, at);
        var spaced = start > at;
        at = start;
        if (at == text.Length)
            return new(KqlTokenKind.End, new(at, 0));
        return Keyword(spaced) ?? text[at] switch
        {
            ':' => Sign(KqlTokenKind.Colon),
            '(' => Sign(KqlTokenKind.OpenParenthesis),
            ')' => Sign(KqlTokenKind.CloseParenthesis),
            '{' => Sign(KqlTokenKind.OpenBrace),
            '}' => Sign(KqlTokenKind.CloseBrace),
            '<' => Comparison(ComparisonOperator.Less, ComparisonOperator.LessOrEqual),
            '>' => Comparison(ComparisonOperator.Greater, ComparisonOperator.GreaterOrEqual),
            '"' => Quoted(),
            _ => Unquoted(),
        };
    }

    private KqlToken? Keyword(bool spaced)
    {
        var word = KqlSyntax.KeywordAt(text, at);
        // Where no operand can have ended, "and" and "or" are words like others.
        if (word is null || (word != "not" && !(spaced && previous.EndsOperand)))
            return null;
        return Sign(word switch { "and" => KqlTokenKind.And, "or" => KqlTokenKind.Or, _ => KqlTokenKind.Not }, word.Length);
    }

    private KqlToken Sign(KqlTokenKind kind, int length = 1)
    {
        at += length;
        return new(kind, new(at - length, length));
    }

    private KqlToken Comparison(ComparisonOperator bare, ComparisonOperator orEqual)
    {
        var equal = at + 1 < text.Length && text[at + 1] == '=';
        return Sign(KqlTokenKind.Comparison, equal ? 2 : 1) with { Operator = equal ? orEqual : bare };
    }

    private KqlToken Quoted()
    {
        var start = at;
        var value = new LiteralText();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at++;
                var span = TextSpan.Between(start, at);
                return new(KqlTokenKind.Literal, span) { Value = new KqlText(value.ToString(), IsQuoted: true) { Span = span } };
            }

            // A backslash before anything else is a plain character here.
            if (text[at] != '\\' || KqlEscape.InQuotes(text, at) is not { } escape)
            {
                value.Add(text[at]);
                continue;
            }

            value.Add(escape.Letter);
            at += escape.Length - 1;
        }

        return Wrong(start, text.Length, new("KqlOpenQuote"));
    }

    private KqlToken Unquoted()
    {
        var start = at;
        var value = new LiteralText();
        while (at < text.Length)
        {
            if (KqlSyntax.IsSpace(text[at]))
            {
                var next = KqlSyntax.SkipSpace(text, at);
                if (next == text.Length || EndsLiteral(text[next]) || KqlSyntax.KeywordAt(text, next) is not null)
                    break;
                value.Add(text.AsSpan(at, next - at));
                at = next;
            }
            else if (text[at] == '\\')
            {
                if (KqlEscape.Unquoted(text, at) is not { } escape)
                    return Wrong(at, Math.Min(at + 2, text.Length), new("KqlBackslash"));
                value.AddEscaped(escape.Letters);
                at += escape.Length;
            }
            else if (EndsLiteral(text[at]))
            {
                break;
            }
            else if (text[at] == '*')
            {
                value.AddWildcard();
                at++;
            }
            else
            {
                value.Add(text[at++]);
            }
        }

        var span = TextSpan.Between(start, at);
        return new(KqlTokenKind.Literal, span) { Value = value.ToValue() with { Span = span } };
    }

    private static bool EndsLiteral(char letter) => letter is '(' or ')' or ':' or '<' or '>' or '"' or '{' or '}';

    private static KqlToken Wrong(int start, int end, Sentence message) => new(KqlTokenKind.Error, TextSpan.Between(start, end)) { Error = message };
}
