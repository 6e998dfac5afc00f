using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Execution.Compile;

namespace Dashboard.LogStore.Search.Lucene;

/// <summary>Turns <c>simple_query_string</c> into queries on single fields.</summary>
internal static class SimpleQueryStringRewriter
{
    public static Query Rewrite(CompileScope scope, SimpleQueryStringQuery query)
    {
        var clauses = new LuceneClauses(scope, new QueryStringQuery(query.Text)
        {
            Fields = query.Fields,
            DefaultOperator = query.DefaultOperator,
            Analyzer = query.Analyzer,
            Lenient = query.Lenient,
            QuoteFieldSuffix = query.QuoteFieldSuffix,
            FuzzyPrefixLength = query.FuzzyPrefixLength,
            FuzzyMaxExpansions = query.FuzzyMaxExpansions,
            FuzzyTranspositions = query.FuzzyTranspositions,
            TieBreaker = 1,
        });
        var parsed = new SimpleQueryParser(query, clauses).Parse();
        return parsed is BoolQuery { Should.Count: > 0 } several && query.MinimumShouldMatch is { } minimum
            ? several with { MinimumShouldMatch = minimum }
            : parsed;
    }
}
