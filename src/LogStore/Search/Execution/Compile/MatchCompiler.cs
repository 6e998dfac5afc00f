using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Execution.Filters;

namespace Dashboard.LogStore.Search.Execution.Compile;

/// <summary>Filters for the words of a text.</summary>
internal static class MatchCompiler
{
    public static RowFilter Match(CompileScope scope, MatchQuery query, float boost)
    {
        try
        {
            if (scope.SearchableField(query.Field) is not { Kind: ColumnKind.Text } field)
                return OnWhole(scope, query, boost);
            var tokens = scope.SearchAnalyzer(field, query.Analyzer).Analyze(query.Value.Text);
            if (tokens.Count == 0)
                return Empty(query.ZeroTerms, boost);
            return Words(scope, field, query, tokens, boost);
        }
        catch (StoreFailureException) when (query.Lenient)
        {
            return NoneFilter.Instance;
        }
    }

    public static RowFilter Phrase(CompileScope scope, MatchPhraseQuery query, float boost)
    {
        try
        {
            if (scope.SearchableField(query.Field) is not { Kind: ColumnKind.Text } field)
            {
                RefusePrefix(scope, query);
                return TermCompiler.Term(scope, query.Field, query.Value, boost, false);
            }

            var tokens = scope.SearchAnalyzer(field, query.Analyzer).Analyze(query.Value.Text);
            if (tokens.Count == 0)
                return Empty(query.ZeroTerms, boost);
            if (tokens.Count == 1)
                return query.LastIsPrefix
                    ? PatternCompiler.Scored(scope, field, new PrefixPattern(CompileScope.Utf8(tokens[0].Text), false), boost)
                    : Word(scope, field, tokens[0], boost);
            return new TextPhraseFilter(field.FullName, scope.IndexAnalyzer(field), Terms(tokens, query.LastIsPrefix), query.Slop) { Boost = boost };
        }
        catch (StoreFailureException) when (query.Lenient)
        {
            return NoneFilter.Instance;
        }
    }

    /// <summary>The words of a phrase, in their places from 0 on.</summary>
    public static IReadOnlyList<PhraseTerm> Terms(IReadOnlyList<AnalyzedToken> tokens, bool lastIsPrefix) =>
    [
        .. tokens.Select((token, index) =>
            new PhraseTerm(CompileScope.Utf8(token.Text), token.Position - tokens[0].Position, lastIsPrefix && index == tokens.Count - 1)),
    ];

    private static void RefusePrefix(CompileScope scope, MatchPhraseQuery query)
    {
        if (query.LastIsPrefix && scope.Field(query.Field) is { } field)
            throw DslError.IllegalArgument($"Can only use phrase prefix queries on text fields - not on [{query.Field}] which is of type [{field.Type}]");
    }

    private static RowFilter OnWhole(CompileScope scope, MatchQuery query, float boost)
    {
        if (scope.Field(query.Field) is { Kind: ColumnKind.Keyword })
        {
            if (query.LastIsPrefix)
                return PatternCompiler.Pattern(scope, new PrefixQuery(query.Field, query.Value.Text), boost);
            if (query.Fuzziness is { } fuzziness)
                return PatternCompiler.Pattern(scope, new FuzzyQuery(query.Field, query.Value)
                {
                    Fuzziness = fuzziness,
                    PrefixLength = query.PrefixLength,
                    Transpositions = query.Transpositions,
                }, boost);
        }
        return TermCompiler.Term(scope, query.Field, query.Value, boost, false);
    }

    private static RowFilter Words(CompileScope scope, FieldMapping field, MatchQuery query, IReadOnlyList<AnalyzedToken> tokens, float boost)
    {
        // Words in one place are spellings of one word.
        List<RowFilter> filters = [.. tokens.GroupBy(token => token.Position).Select(place => place.Count() == 1
            ? Filter(scope, field, query, place.First(), query.LastIsPrefix && place.First() == tokens[^1], boost)
            : new BestOfFilter([.. place.Select(token => Filter(scope, field, query, token, false, boost))], 0))];
        if (filters.Count == 1)
            return filters[0];
        if (query.Operator == BooleanOperator.And)
            return new BoolFilter(filters, [], [], 0, filters);
        var minimum = query.MinimumShouldMatch is { } text ? MinimumShouldMatch.Of(text, filters.Count) : 1;
        return minimum > filters.Count ? NoneFilter.Instance : new BoolFilter([], filters, [], Math.Max(1, minimum), filters);
    }

    private static RowFilter Filter(CompileScope scope, FieldMapping field, MatchQuery query, AnalyzedToken token, bool isPrefix, float boost)
    {
        if (isPrefix)
            return PatternCompiler.OnStrings(scope, field, new PrefixPattern(CompileScope.Utf8(token.Text), false), boost);
        if (query.Fuzziness is { } fuzziness)
            return PatternCompiler.Scored(scope, field,
                new FuzzyPattern(token.Text, fuzziness.EditsFor(token.Text), query.PrefixLength, query.Transpositions), boost);
        return Word(scope, field, token, boost);
    }

    private static TextTermFilter Word(CompileScope scope, FieldMapping field, AnalyzedToken token, float boost) =>
        new(field.FullName, scope.IndexAnalyzer(field), CompileScope.Utf8(token.Text)) { Boost = boost };

    private static RowFilter Empty(ZeroTerms zeroTerms, float boost) =>
        zeroTerms == ZeroTerms.All ? new AllFilter { Boost = boost } : NoneFilter.Instance;
}
