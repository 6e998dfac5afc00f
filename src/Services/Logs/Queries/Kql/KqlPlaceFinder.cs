namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>Follows the words before the cursor and remembers what is open there.</summary>
internal sealed class KqlPlaceFinder(string text, int cursor)
{
    private readonly Stack<KqlFrame> frames = new([new(null, null)]);
    private KqlExpectation expected;
    private string field = "";
    private bool isBound;

    public KqlPlace? Find()
    {
        var tokens = KqlLexer.All(text[..cursor]);
        var last = tokens[^1];
        if (last.Kind == KqlTokenKind.Error)
            return text[last.Span.Start] == '"' && Follow(tokens, tokens.Count - 1) ? InOpenQuote(last) : null;

        var before = tokens.Count > 1 ? tokens[^2] : last;
        var isTyping = before.Kind == KqlTokenKind.Literal && before.Span.End == cursor && before.Value is not KqlText { IsQuoted: true };
        if (!Follow(tokens, tokens.Count - (isTyping ? 2 : 1)))
            return null;
        return isTyping ? Typing(before) : Place("", new(cursor, 0)) with { Conjunction = Between() };
    }

    private bool Follow(IReadOnlyList<KqlToken> tokens, int count)
    {
        for (var index = 0; index < count; index++)
        {
            if (!Follow(tokens[index]))
                return false;
        }

        return true;
    }

    private bool Follow(KqlToken token) => (expected, token.Kind) switch
    {
        (KqlExpectation.Operand, KqlTokenKind.Not) => true,
        (KqlExpectation.Operand, KqlTokenKind.OpenParenthesis) => Open(frames.Peek()),
        (KqlExpectation.Operand, KqlTokenKind.Literal) => Literal(token),
        (KqlExpectation.Operator, KqlTokenKind.Colon) => Expect(KqlExpectation.Value),
        (KqlExpectation.Operator, KqlTokenKind.Comparison) => Bound(),
        (KqlExpectation.Value, KqlTokenKind.Literal) => Expect(KqlExpectation.Conjunction),
        (KqlExpectation.Value, KqlTokenKind.OpenParenthesis) when !isBound => Open(frames.Peek() with { Field = field }),
        (KqlExpectation.Value, KqlTokenKind.OpenBrace) when !isBound => Open(new(null, Path(field))),
        (KqlExpectation.Conjunction or KqlExpectation.Operator, KqlTokenKind.And or KqlTokenKind.Or) => Expect(KqlExpectation.Operand),
        (KqlExpectation.Conjunction or KqlExpectation.Operator, KqlTokenKind.CloseParenthesis or KqlTokenKind.CloseBrace) when frames.Count > 1 => Close(),
        _ => false,
    };

    private bool Literal(KqlToken token)
    {
        if (frames.Peek().Field is not null)
            return Expect(KqlExpectation.Conjunction);

        field = Word(token);
        return Expect(KqlExpectation.Operator);
    }

    private bool Bound()
    {
        Expect(KqlExpectation.Value);
        isBound = true;
        return true;
    }

    private bool Open(KqlFrame frame)
    {
        frames.Push(frame);
        return Expect(KqlExpectation.Operand);
    }

    private bool Close()
    {
        frames.Pop();
        return Expect(KqlExpectation.Conjunction);
    }

    private bool Expect(KqlExpectation next)
    {
        expected = next;
        isBound = false;
        return true;
    }

    private KqlPlace InOpenQuote(KqlToken quote)
    {
        var end = text.IndexOf('"', cursor);
        // Without a second mark the rest of the text is not a part of the value, but what was written before the quotes were set.
        return Place(text[(quote.Span.Start + 1)..cursor].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal),
            TextSpan.Between(quote.Span.Start, end < 0 ? cursor : end + 1));
    }

    private KqlPlace Typing(KqlToken word)
    {
        var whole = KqlLexer.All(text).FirstOrDefault(token => token.Span.Start == word.Span.Start);
        var end = whole.Kind == KqlTokenKind.Literal ? Math.Max(whole.Span.End, cursor) : cursor;
        return Place(Word(word), TextSpan.Between(word.Span.Start, end)) with { Conjunction = Within(word) };
    }

    private KqlPlace Place(string typed, TextSpan span)
    {
        var frame = frames.Peek();
        // Within a list of values, an operand is a value.
        var isListed = expected == KqlExpectation.Operand && frame.Field is not null;
        return new()
        {
            Expected = isListed ? KqlExpectation.Value : expected,
            Typed = typed,
            Span = span,
            Field = isListed ? frame.Field! : field,
            NestedPath = frame.NestedPath,
            IsBound = isBound,
        };
    }

    /// <summary>A conjunction may begin at the cursor, behind white space.</summary>
    private (string Typed, TextSpan Span, bool NeedsSpace)? Between() =>
        expected is KqlExpectation.Conjunction or KqlExpectation.Operator ? ("", new(cursor, 0), !KqlSyntax.IsSpace(text[cursor - 1])) : null;

    /// <summary>A conjunction may be what is typed behind the last white space of a literal, for instance the <c>an</c> of <c>level: error an</c>.</summary>
    private (string Typed, TextSpan Span, bool NeedsSpace)? Within(KqlToken word)
    {
        var start = cursor;
        while (start > word.Span.Start && !KqlSyntax.IsSpace(text[start - 1]))
            start--;
        return start == word.Span.Start ? null : (text[start..cursor], TextSpan.Between(start, cursor), false);
    }

    private string Path(string name) => frames.Peek().NestedPath is { } outer ? $"{outer}.{name}" : name;

    private string Word(KqlToken token) => token.Value switch
    {
        KqlText literal => literal.Text,
        KqlWildcard wildcard => string.Join('*', wildcard.Parts),
        _ => text.Substring(token.Span.Start, token.Span.Length),
    };
}
