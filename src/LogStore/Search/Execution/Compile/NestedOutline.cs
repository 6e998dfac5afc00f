using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Execution.Compile;

/// <summary>
/// What a document must have in all its nested objects together for one of them to match: the query without what must not match,
/// which another object may have. It leaves out documents that cannot match, cheaply.
/// </summary>
internal static class NestedOutline
{
    public static Query Of(Query query) => query switch
    {
        BoolQuery clauses when clauses.Must.Count + clauses.Filter.Count + clauses.Should.Count == 0 => MatchAllQuery.Instance,
        BoolQuery clauses => clauses with
        {
            Must = All(clauses.Must),
            Filter = All(clauses.Filter),
            Should = All(clauses.Should),
            MustNot = [],
        },
        ConstantScoreQuery constant => Of(constant.Filter),
        DisjunctionMaxQuery best => best with { Queries = All(best.Queries) },
        BoostingQuery boosting => Of(boosting.Positive),
        NestedQuery => MatchAllQuery.Instance,
        _ => query,
    };

    private static IReadOnlyList<Query> All(IReadOnlyList<Query> queries) => [.. queries.Select(Of)];
}
