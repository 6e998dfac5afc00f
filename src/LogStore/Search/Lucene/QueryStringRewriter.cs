using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Execution.Compile;

namespace Dashboard.LogStore.Search.Lucene;

/// <summary>Turns <c>query_string</c> into queries on single fields.</summary>
internal static class QueryStringRewriter
{
    public static Query Rewrite(CompileScope scope, QueryStringQuery query)
    {
        try
        {
            var text = query.Escapes ? LuceneEscapes.Escape(query.Text) : query.Text;
            var parsed = LuceneParser.Parse(text, new(scope, query), query.DefaultOperator == BooleanOperator.And);
            return parsed is BoolQuery { Should.Count: > 0 } clauses && query.MinimumShouldMatch is { } minimum
                ? clauses with { MinimumShouldMatch = minimum }
                : parsed ?? MatchNoneQuery.Instance;
        }
        catch (LuceneSyntaxException exception)
        {
            throw new StoreFailureException(new(400, "query_shard_exception", $"Failed to parse query [{query.Text}]")
            {
                Index = scope.Target.Name,
                CausedBy = new(400, "parse_exception", $"Cannot parse '{query.Text}': {exception.Message}")
                {
                    CausedBy = new(400, "parse_exception", exception.Message),
                },
            });
        }
    }
}
