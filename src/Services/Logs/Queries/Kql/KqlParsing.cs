using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>Reads one text from its beginning to its end. A method that finds an error keeps it and gives null; so do those that called it.</summary>
internal sealed class KqlParsing(string text)
{
    private readonly KqlLexer lexer = new(text);
    private KqlToken token;
    private QueryError? error;
    private int conditions;
    private int depth;
    private int end;

    public KqlParse Run()
    {
        Step();
        var node = Or();
        if (node is not null && token.Kind != KqlTokenKind.End)
            Fail(AfterOperand());
        return error is null ? new(node!) : new(error);
    }

    private KqlNode? Or() => Chain(KqlTokenKind.Or, And, nodes => new KqlOr(nodes));

    private KqlNode? And() => Chain(KqlTokenKind.And, () => Not(SubQuery), nodes => new KqlAnd(nodes));

    /// <summary>Operands with a conjunction between them.</summary>
    private KqlNode? Chain(KqlTokenKind conjunction, Func<KqlNode?> operand, Func<IReadOnlyList<KqlNode>, KqlNode> join)
    {
        if (operand() is not { } first)
            return null;
        if (token.Kind != conjunction)
            return first;

        var nodes = new List<KqlNode> { first };
        while (token.Kind == conjunction)
        {
            Step();
            if (operand() is not { } next)
                return null;
            nodes.Add(next);
        }

        return join(nodes) with { Span = From(first.Span.Start) };
    }

    private KqlNode? Not(Func<KqlNode?> operand)
    {
        if (token.Kind != KqlTokenKind.Not)
            return operand();

        var start = token.Span.Start;
        Step();
        return operand() is { } node ? new KqlNot(node) { Span = From(start) } : null;
    }

    private KqlNode? SubQuery() => token.Kind switch
    {
        KqlTokenKind.OpenParenthesis => Enclosed(KqlTokenKind.CloseParenthesis, Or),
        KqlTokenKind.Literal => Expression(),
        _ => Fail("KqlExpectedOperand"),
    };

    /// <summary>What stands between parentheses or braces.</summary>
    private KqlNode? Enclosed(KqlTokenKind close, Func<KqlNode?> inner)
    {
        var opening = token;
        if (++depth > KqlParser.MaximumDepth)
            return Fail(new Sentence("KqlTooDeep", KqlParser.MaximumDepth));

        Step();
        var node = inner();
        if (node is null)
            return null;
        if (token.Kind != close)
            return Fail(token.Kind == KqlTokenKind.End ? new("KqlNotClosed", TextOf(opening), opening.Span.Start + 1) : AfterOperand());
        depth--;
        Step();
        return node;
    }

    private KqlNode? Expression()
    {
        if (++conditions > KqlParser.MaximumConditions)
            return Fail(new Sentence("KqlTooMany", KqlParser.MaximumConditions));

        var (literal, start) = (token.Value!, token.Span.Start);
        Step();
        return token.Kind switch
        {
            KqlTokenKind.Colon => Field(literal, start),
            KqlTokenKind.Comparison => Comparison(literal, start),
            _ => new KqlIs(null, literal) { Span = From(start) },
        };
    }

    private KqlNode? Field(KqlValue literal, int start)
    {
        Step();
        return token.Kind switch
        {
            KqlTokenKind.OpenBrace => Nested(literal, start),
            KqlTokenKind.OpenParenthesis => Values(Name(literal)),
            KqlTokenKind.Literal => Value(Name(literal), start),
            _ => Fail("KqlExpectedValue"),
        };
    }

    private KqlNode? Nested(KqlValue literal, int start)
    {
        if (Name(literal) is not KqlText path)
            return Fail(new Sentence("KqlNestedWildcard"), literal.Span);
        return Enclosed(KqlTokenKind.CloseBrace, Or) is { } node ? new KqlNested(path, node) { Span = From(start) } : null;
    }

    /// <summary><c>(a or b and not c)</c> behind a field: the conditions that it is short for.</summary>
    private KqlNode? Values(KqlValue field) => Enclosed(KqlTokenKind.CloseParenthesis, () => OrValues(field));

    private KqlNode? OrValues(KqlValue field) => Chain(KqlTokenKind.Or, () => AndValues(field), nodes => new KqlOr(nodes));

    private KqlNode? AndValues(KqlValue field) => Chain(KqlTokenKind.And, () => Not(() => OneValue(field)), nodes => new KqlAnd(nodes));

    private KqlNode? OneValue(KqlValue field)
    {
        if (token.Kind == KqlTokenKind.OpenParenthesis)
            return Values(field);
        if (token.Kind != KqlTokenKind.Literal)
            return Fail("KqlExpectedValue");
        if (++conditions > KqlParser.MaximumConditions)
            return Fail(new Sentence("KqlTooMany", KqlParser.MaximumConditions));
        return Value(field, token.Span.Start);
    }

    private KqlIs Value(KqlValue field, int start)
    {
        var value = token.Value!;
        Step();
        return new KqlIs(field, value) { Span = From(start) };
    }

    private KqlNode? Comparison(KqlValue literal, int start)
    {
        var comparison = token.Operator;
        Step();
        if (token.Kind != KqlTokenKind.Literal)
            return Fail("KqlExpectedBound");
        if (token.Value is KqlWildcard or KqlNull)
            return Fail(new Sentence("KqlBoundNotPlain"), token.Span);

        var bound = token.Value!;
        Step();
        return new KqlComparison(Name(literal), comparison, bound) { Span = From(start) };
    }

    /// <summary>A literal as the name of a field: <c>true: 1</c> asks for the field "true".</summary>
    private KqlValue Name(KqlValue literal) =>
        literal is KqlBoolean or KqlNull ? new KqlText(text.Substring(literal.Span.Start, literal.Span.Length), IsQuoted: false) { Span = literal.Span } : literal;

    private Sentence AfterOperand() => token.Kind == KqlTokenKind.Colon ? new("KqlColonInValue") : new("KqlExpectedConjunction", Found());

    private KqlNode? Fail(string key) => Fail(new Sentence(key, Found()));

    private KqlNode? Fail(Sentence message) => Fail(message, token.Span);

    private KqlNode? Fail(Sentence message, TextSpan span)
    {
        // What the lexer cannot read is the cause of what the parser misses there.
        error ??= token.Error is { } unreadable ? new(unreadable, token.Span) : new(message, span);
        return null;
    }

    private Sentence Found() => token.Kind == KqlTokenKind.End ? new Sentence("KqlEnd") : new Sentence("KqlWord", TextOf(token));

    private string TextOf(KqlToken one) => text.Substring(one.Span.Start, one.Span.Length);

    private TextSpan From(int start) => TextSpan.Between(start, end);

    private void Step()
    {
        end = token.Span.End;
        token = lexer.Next();
    }
}
