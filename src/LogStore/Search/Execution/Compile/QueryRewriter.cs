using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Lucene;

namespace Dashboard.LogStore.Search.Execution.Compile;

/// <summary>Turns queries on several fields and queries in a syntax of their own into queries on one field each.</summary>
internal static class QueryRewriter
{
    public static Query Rewrite(CompileScope scope, Query query) => query switch
    {
        BoolQuery clauses => Simplified(clauses, All(scope, clauses, Rewrite)),
        TermQuery term => Known(scope, term.Field, term),
        TermsQuery terms => Known(scope, terms.Field, terms),
        RangeQuery range => Known(scope, range.Field, Checked(scope, range)),
        PrefixQuery prefix => Known(scope, prefix.Field, prefix),
        WildcardQuery wildcard => Known(scope, wildcard.Field, wildcard),
        FuzzyQuery fuzzy => Known(scope, fuzzy.Field, fuzzy),
        ExistsQuery exists when !exists.Field.StartsWith('_') && FieldExpansion.Existing(scope, exists.Field).Count == 0 => None(exists),
        _ => Expand(scope, query, Rewrite),
    };

    /// <summary>As <see cref="Rewrite"/> for what a text in a syntax of its own came to, of which Elasticsearch looks at every part.</summary>
    private static Query Whole(CompileScope scope, Query query) => query is BoolQuery clauses ? All(scope, clauses, Whole) : Expand(scope, query, Whole);

    private static Query Expand(CompileScope scope, Query query, Func<CompileScope, Query, Query> rewrite) => query switch
    {
        ConstantScoreQuery constant => constant with { Filter = rewrite(scope, constant.Filter) },
        DisjunctionMaxQuery best => best with { Queries = [.. best.Queries.Select(one => rewrite(scope, one))] },
        BoostingQuery boosting => boosting with { Positive = rewrite(scope, boosting.Positive), Negative = rewrite(scope, boosting.Negative) },
        NestedQuery nested => nested with { Inner = rewrite(scope, nested.Inner) },
        MultiMatchQuery multi => Keep(multi, MultiMatchRewriter.Rewrite(scope, multi)),
        QueryStringQuery text => Keep(text, Whole(scope, QueryStringRewriter.Rewrite(scope, text))),
        SimpleQueryStringQuery text => Keep(text, Whole(scope, SimpleQueryStringRewriter.Rewrite(scope, text))),
        _ => query,
    };

    /// <summary>A query on a field that is not mapped finds nothing, whatever else is wrong with it.</summary>
    private static Query Known(CompileScope scope, string field, Query query)
        => field.StartsWith('_') || scope.Field(field) is not null ? query : None(query);

    /// <summary>Bounds of dates are read before any query is made: what is wrong with one is said before what is wrong elsewhere.</summary>
    private static RangeQuery Checked(CompileScope scope, RangeQuery range)
    {
        if (scope.Field(range.Field) is { Kind: ColumnKind.Date or ColumnKind.DateNanos, IsIndexed: true })
            RangeCompiler.Range(scope, range, 1);
        return range;
    }

    private static MatchNoneQuery None(Query query) => new() { Boost = query.Boost, Name = query.Name };

    /// <summary>Where something that must fit cannot, the other clauses are not looked at: what is wrong with them goes unsaid, as in Elasticsearch.</summary>
    private static Query Simplified(BoolQuery original, BoolQuery query)
        => AnyNone(original.Must, query.Must) || AnyNone(original.Filter, query.Filter) ? None(query) : query;

    private static bool AnyNone(IReadOnlyList<Query> originals, IReadOnlyList<Query> rewritten)
        => originals.Zip(rewritten).Any(pair => pair.Second is MatchNoneQuery && pair.First is not (MultiMatchQuery or QueryStringQuery or SimpleQueryStringQuery));

    private static BoolQuery All(CompileScope scope, BoolQuery query, Func<CompileScope, Query, Query> rewrite) => query with
    {
        Must = [.. query.Must.Select(one => rewrite(scope, one))],
        Should = [.. query.Should.Select(one => rewrite(scope, one))],
        Filter = [.. query.Filter.Select(one => rewrite(scope, one))],
        MustNot = [.. query.MustNot.Select(one => rewrite(scope, one))],
    };

    // The boost of what was rewritten multiplies that of what came out of it.
    private static Query Keep(Query original, Query rewritten) =>
        rewritten with { Boost = rewritten.Boost * original.Boost, Name = original.Name ?? rewritten.Name };
}
