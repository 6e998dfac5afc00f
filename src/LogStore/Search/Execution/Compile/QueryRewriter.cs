using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Lucene;

namespace Dashboard.LogStore.Search.Execution.Compile;

/// <summary>Turns queries on several fields and queries in a syntax of their own into queries on one field each.</summary>
internal static class QueryRewriter
{
    public static Query Rewrite(CompileScope scope, Query query) => query switch
    {
        BoolQuery clauses => clauses with
        {
            Must = All(scope, clauses.Must),
            Should = All(scope, clauses.Should),
            Filter = All(scope, clauses.Filter),
            MustNot = All(scope, clauses.MustNot),
        },
        ConstantScoreQuery constant => constant with { Filter = Rewrite(scope, constant.Filter) },
        DisjunctionMaxQuery best => best with { Queries = All(scope, best.Queries) },
        BoostingQuery boosting => boosting with { Positive = Rewrite(scope, boosting.Positive), Negative = Rewrite(scope, boosting.Negative) },
        NestedQuery nested => nested with { Inner = Rewrite(scope, nested.Inner) },
        MultiMatchQuery multi => Keep(multi, MultiMatchRewriter.Rewrite(scope, multi)),
        QueryStringQuery text => Keep(text, Rewrite(scope, QueryStringRewriter.Rewrite(scope, text))),
        SimpleQueryStringQuery text => Keep(text, Rewrite(scope, SimpleQueryStringRewriter.Rewrite(scope, text))),
        _ => query,
    };

    // The boost of what was rewritten multiplies that of what came out of it.
    private static Query Keep(Query original, Query rewritten) =>
        rewritten with { Boost = rewritten.Boost * original.Boost, Name = original.Name ?? rewritten.Name };

    private static IReadOnlyList<Query> All(CompileScope scope, IReadOnlyList<Query> queries) => [.. queries.Select(query => Rewrite(scope, query))];
}
