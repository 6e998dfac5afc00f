using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Fetch;

/// <summary>Finds the parts of a query that have a name.</summary>
internal static class NamedQueries
{
    public static IEnumerable<Query> Of(Query query)
    {
        if (query.Name is not null)
            yield return query;
        foreach (var named in Parts(query).SelectMany(Of))
            yield return named;
    }

    private static IEnumerable<Query> Parts(Query query) => query switch
    {
        BoolQuery clauses => [.. clauses.Must, .. clauses.Filter, .. clauses.Should, .. clauses.MustNot],
        ConstantScoreQuery constant => [constant.Filter],
        DisjunctionMaxQuery best => best.Queries,
        BoostingQuery boosting => [boosting.Positive, boosting.Negative],
        _ => [],
    };
}
