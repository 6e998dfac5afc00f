using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Execution.Compile;

/// <summary>Turns <c>multi_match</c> into queries on one field each.</summary>
internal static class MultiMatchRewriter
{
    public static Query Rewrite(CompileScope scope, MultiMatchQuery query)
    {
        var fields = FieldExpansion.Searched(scope, query.Fields);
        if (fields.Count == 0)
            return MatchNoneQuery.Instance;
        var lenient = query.Lenient ?? FieldExpansion.IsEverything(scope, query.Fields);
        if (query.Type == MultiMatchType.CrossFields && fields.Count > 1)
            return Across(scope, query, fields, lenient);
        var queries = fields.Select(field => One(query, field, lenient)).ToList();
        var tieBreaker = query.TieBreaker ?? (query.Type is MultiMatchType.MostFields or MultiMatchType.BoolPrefix ? 1f : 0f);
        return queries.Count == 1 ? queries[0] : new DisjunctionMaxQuery(queries, tieBreaker);
    }

    private static Query One(MultiMatchQuery query, FieldBoost field, bool lenient) => query.Type switch
    {
        MultiMatchType.Phrase or MultiMatchType.PhrasePrefix => new MatchPhraseQuery(field.Field, query.Value)
        {
            Boost = field.Boost,
            Slop = query.Slop,
            Analyzer = query.Analyzer,
            ZeroTerms = query.ZeroTerms,
            Lenient = lenient,
            LastIsPrefix = query.Type == MultiMatchType.PhrasePrefix,
            MaxExpansions = query.MaxExpansions,
        },
        _ => Words(query, field, query.Value, lenient),
    };

    private static MatchQuery Words(MultiMatchQuery query, FieldBoost field, Dsl.QueryValue value, bool lenient) => new(field.Field, value)
    {
        Boost = field.Boost,
        Operator = query.Operator,
        MinimumShouldMatch = query.MinimumShouldMatch,
        Analyzer = query.Analyzer,
        Fuzziness = query.Fuzziness,
        PrefixLength = query.PrefixLength,
        MaxExpansions = query.MaxExpansions,
        Transpositions = query.Transpositions,
        Lenient = lenient,
        ZeroTerms = query.ZeroTerms,
        LastIsPrefix = query.Type == MultiMatchType.BoolPrefix,
    };

    // As if the fields were one: each word may stand in any of them. Fields with different analyzers are kept apart.
    private static Query Across(CompileScope scope, MultiMatchQuery query, IReadOnlyList<FieldBoost> fields, bool lenient)
    {
        var groups = fields.GroupBy(field => scope.Field(field.Field) is { } mapped ? $"{mapped.Kind} {mapped.SearchAnalyzer}" : "").Select(group =>
        {
            var mapped = group.Select(field => scope.Field(field.Field)).FirstOrDefault(field => field is not null);
            IReadOnlyList<string> words = mapped is { Kind: Columns.ColumnKind.Text }
                ? [.. scope.SearchAnalyzer(mapped, query.Analyzer).Analyze(query.Value.Text).Select(token => token.Text)]
                : [query.Value.Text];
            var clauses = words.Select(word => (Query)new DisjunctionMaxQuery(
                [.. group.Select(field => Words(query, field, Dsl.QueryValue.Of(word), lenient))], query.TieBreaker ?? 0)).ToList();
            return clauses.Count == 0 ? MatchNoneQuery.Instance
                : query.Operator == BooleanOperator.And ? new BoolQuery { Must = clauses }
                : (Query)new BoolQuery { Should = clauses, MinimumShouldMatch = query.MinimumShouldMatch };
        }).ToList();
        return groups.Count == 1 ? groups[0] : new DisjunctionMaxQuery(groups, query.TieBreaker ?? 0);
    }
}
