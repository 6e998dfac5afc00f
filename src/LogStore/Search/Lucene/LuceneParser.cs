using System.Globalization;
using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Lucene;

/// <summary>Reads Lucene's classic query syntax; what stands on a field is made by <see cref="LuceneClauses"/>.</summary>
internal sealed class LuceneParser
{
    private const int DeepestNesting = 100;

    private readonly List<LuceneToken> _tokens;
    private readonly LuceneClauses _clauses;
    private readonly bool _isAnd;
    private int _next;
    private int _depth;

    private LuceneParser(string text, LuceneClauses clauses, bool isAnd)
    {
        _tokens = LuceneLexer.Read(text);
        _clauses = clauses;
        _isAnd = isAnd;
    }

    /// <summary>Null for an empty query. Throws <see cref="LuceneSyntaxException"/>.</summary>
    public static Query? Parse(string text, LuceneClauses clauses, bool isAnd)
    {
        var parser = new LuceneParser(text, clauses, isAnd);
        if (parser.Peek().Kind == LuceneTokenKind.End)
            return null;
        var query = parser.Expression(null);
        return parser.Peek().Kind == LuceneTokenKind.End ? query : throw parser.Unexpected();
    }

    private LuceneToken Peek(int ahead = 0) => _tokens[Math.Min(_next + ahead, _tokens.Count - 1)];

    private bool Take(LuceneTokenKind kind)
    {
        if (Peek().Kind != kind)
            return false;
        _next++;
        return true;
    }

    private Query Expression(string? field)
    {
        if (++_depth > DeepestNesting)
            throw new LuceneSyntaxException("too deeply nested");
        var clauses = new List<LuceneClause>();
        do
        {
            var conjunction = clauses.Count == 0 ? LuceneTokenKind.End : Conjunction();
            var modifier = Modifier();
            if (modifier == LuceneTokenKind.End && WordRun() is { } words)
                AddWords(clauses, conjunction, field, words);
            else if (Clause(field) is { } query)
                Add(clauses, conjunction, modifier, query);
        }
        while (Peek().Kind is not (LuceneTokenKind.End or LuceneTokenKind.RightParenthesis));
        _depth--;
        return Combine(clauses);
    }

    private LuceneTokenKind Conjunction() =>
        Take(LuceneTokenKind.And) ? LuceneTokenKind.And : Take(LuceneTokenKind.Or) ? LuceneTokenKind.Or : LuceneTokenKind.End;

    private LuceneTokenKind Modifier() =>
        Take(LuceneTokenKind.Plus) ? LuceneTokenKind.Plus
        : Take(LuceneTokenKind.Minus) || Take(LuceneTokenKind.Not) ? LuceneTokenKind.Not
        : LuceneTokenKind.End;

    // Words side by side, with nothing to do with them but to be sought, are analyzed together.
    private List<string>? WordRun()
    {
        var count = 0;
        while (Peek(count).Kind == LuceneTokenKind.Term && Peek(count + 1).Kind is not (LuceneTokenKind.Colon or LuceneTokenKind.Caret or LuceneTokenKind.Fuzzy))
            count++;
        if (count < 2)
            return null;
        var words = _tokens.GetRange(_next, count).ConvertAll(token => LuceneEscapes.Remove(token.Text));
        _next += count;
        return words;
    }

    private void AddWords(List<LuceneClause> clauses, LuceneTokenKind conjunction, string? field, List<string> words)
    {
        // In one field the words are clauses of their own: AND binds to the last, not to all of them.
        if (!_clauses.IsSingle(field))
        {
            Add(clauses, conjunction, LuceneTokenKind.End, _clauses.Words(field, string.Join(' ', words)));
            return;
        }
        foreach (var word in words)
        {
            Add(clauses, conjunction, LuceneTokenKind.End, _clauses.Words(field, word));
            conjunction = LuceneTokenKind.End;
        }
    }

    private void Add(List<LuceneClause> clauses, LuceneTokenKind conjunction, LuceneTokenKind modifier, Query query)
    {
        if (clauses.Count > 0 && clauses[^1].Occurrence != LuceneOccurrence.Excluded)
        {
            if (conjunction == LuceneTokenKind.And)
                clauses[^1] = clauses[^1] with { Occurrence = LuceneOccurrence.Required };
            else if (_isAnd && conjunction == LuceneTokenKind.Or)
                clauses[^1] = clauses[^1] with { Occurrence = LuceneOccurrence.Optional };
        }
        var required = modifier == LuceneTokenKind.Plus || (_isAnd ? conjunction != LuceneTokenKind.Or : conjunction == LuceneTokenKind.And);
        clauses.Add(new(query, modifier == LuceneTokenKind.Not ? LuceneOccurrence.Excluded
            : required ? LuceneOccurrence.Required : LuceneOccurrence.Optional));
    }

    private static Query Combine(List<LuceneClause> clauses)
    {
        if (clauses.Count == 1 && clauses[0].Occurrence != LuceneOccurrence.Excluded)
            return clauses[0].Query;
        return clauses.Count == 0 ? MatchNoneQuery.Instance : new BoolQuery
        {
            Must = Of(LuceneOccurrence.Required),
            Should = Of(LuceneOccurrence.Optional),
            MustNot = Of(LuceneOccurrence.Excluded),
        };

        IReadOnlyList<Query> Of(LuceneOccurrence occurrence) =>
            [.. clauses.Where(clause => clause.Occurrence == occurrence).Select(clause => clause.Query)];
    }

    private Query? Clause(string? field)
    {
        if (Peek().Kind is LuceneTokenKind.Term or LuceneTokenKind.Star or LuceneTokenKind.PrefixTerm or LuceneTokenKind.WildcardTerm
            && Peek(1).Kind == LuceneTokenKind.Colon)
        {
            field = LuceneEscapes.Remove(Peek().Text);
            _next += 2;
        }
        if (!Take(LuceneTokenKind.LeftParenthesis))
            return Boosted(Term(field));
        var query = Expression(field);
        if (!Take(LuceneTokenKind.RightParenthesis))
            throw Unexpected();
        return Boosted(query);
    }

    private Query? Boosted(Query? query)
    {
        if (Peek().Kind != LuceneTokenKind.Caret)
            return query;
        var number = _tokens[_next++].Text;
        return float.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var boost)
            ? query is null ? null : query with { Boost = query.Boost * boost }
            : throw new LuceneSyntaxException($"{number} is no boost");
    }

    private Query? Term(string? field)
    {
        var token = Peek();
        _next++;
        switch (token.Kind)
        {
            case LuceneTokenKind.Quoted:
                return _clauses.Phrase(field, LuceneEscapes.Remove(token.Text), Slop());
            case LuceneTokenKind.Range:
                return _clauses.Range(field, LuceneRange.Parse(token));
            case LuceneTokenKind.Regexp:
                return _clauses.Regexp(field, token.Text.Replace("\\/", "/", StringComparison.Ordinal));
            case LuceneTokenKind.Star:
                Take(LuceneTokenKind.Fuzzy);
                return _clauses.Anything(field);
            case LuceneTokenKind.PrefixTerm:
                Take(LuceneTokenKind.Fuzzy);
                return _clauses.Prefix(field, token.Text[..^1]);
            case LuceneTokenKind.WildcardTerm:
                Take(LuceneTokenKind.Fuzzy);
                return _clauses.Wildcard(field, token.Text);
            case LuceneTokenKind.Term:
                return Peek().Kind == LuceneTokenKind.Fuzzy
                    ? _clauses.Fuzzy(field, LuceneEscapes.Remove(token.Text), _tokens[_next++].Text)
                    : _clauses.Words(field, LuceneEscapes.Remove(token.Text));
            default:
                _next--;
                throw Unexpected();
        }
    }

    private int? Slop()
    {
        if (Peek().Kind != LuceneTokenKind.Fuzzy)
            return null;
        var number = _tokens[_next++].Text;
        return float.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var slop) ? (int)slop : null;
    }

    private LuceneSyntaxException Unexpected()
    {
        var token = Peek();
        var shown = token.Kind == LuceneTokenKind.End ? "<EOF>" : token.Text;
        return new($"Encountered \"{shown}\" at line 1, column {token.Position}.");
    }
}
