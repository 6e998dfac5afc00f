using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Execution.Compile;
using Dashboard.LogStore.Search.Execution.Filters;

namespace Dashboard.LogStore.Search.Execution;

/// <summary>Makes queries ready to run on one index: applies its mapping, analyzers and the time of the search.</summary>
internal sealed class QueryCompiler(SearchTarget target, DateTimeOffset now)
{
    private readonly CompileScope _scope = new(target, now);

    /// <summary>Throws <see cref="StoreFailureException"/> where the mapping forbids the query.</summary>
    public RowFilter CompileFilter(Query query) => Compile(QueryRewriter.Rewrite(_scope, query), 1);

    private RowFilter Compile(Query query, float outerBoost)
    {
        var boost = outerBoost * query.Boost;
        return query switch
        {
            MatchAllQuery => new AllFilter { Boost = boost },
            MatchNoneQuery => NoneFilter.Instance,
            BoolQuery clause => Bool(clause, boost),
            ConstantScoreQuery constant => new ConstantFilter(Compile(constant.Filter, 1)) { Boost = boost },
            DisjunctionMaxQuery best => new BestOfFilter([.. best.Queries.Select(part => Compile(part, boost))], best.TieBreaker),
            BoostingQuery demoting => new DemotingFilter(
                Compile(demoting.Positive, boost), Compile(demoting.Negative, 1), demoting.NegativeBoost),
            NestedQuery nested => Nested(nested, boost),
            TermsSetQuery terms => new MinimumFieldFilter(
                [.. terms.Terms.Select(term => TermCompiler.Term(_scope, terms.Field, term, boost, false))],
                _scope.Field(terms.MinimumShouldMatchField)?.FullName ?? terms.MinimumShouldMatchField),
            _ => Leaf(query, boost),
        };
    }

    private RowFilter Bool(BoolQuery query, float boost)
    {
        var must = Clauses(query.Must, boost);
        var should = Clauses(query.Should, boost);
        var filter = Clauses(query.Filter, 1);
        var excluded = Clauses(query.MustNot, 1);
        if (must.Count + should.Count + filter.Count + excluded.Count == 0)
            return new AllFilter { Boost = boost };
        var minimum = should.Count == 0 ? 0
            : query.MinimumShouldMatch is { } text ? MinimumShouldMatch.Of(text, should.Count) : 0;
        if (should.Count > 0 && must.Count + filter.Count == 0)
            minimum = Math.Max(1, minimum);
        if (minimum > should.Count || must.Count + should.Count + filter.Count == 0 && !query.AdjustPureNegative)
            return NoneFilter.Instance;
        return new BoolFilter([.. must, .. filter], should, excluded, minimum, [.. must, .. should]);
    }

    private List<RowFilter> Clauses(IReadOnlyList<Query> queries, float boost) => [.. queries.Select(query => Compile(query, boost))];

    private RowFilter Nested(NestedQuery query, float boost)
    {
        if (!_scope.Mapping.Objects.TryGetValue(query.Path, out var path) || !path.IsNested)
        {
            if (query.IgnoreUnmapped)
                return NoneFilter.Instance;
            var reason = path is null ? $"[nested] failed to find nested object under path [{query.Path}]" : $"[nested] nested object under path [{query.Path}] is not of nested type";
            throw new StoreFailureException(_scope.Failure(reason).Failure.WithCause(new(500, "illegal_state_exception", reason)));
        }

        return new NestedFilter(_scope.Target, now, query.Path, query.Inner, Compile(NestedOutline.Of(query.Inner), 1), query.ScoreMode) { Boost = boost };
    }

    private RowFilter Leaf(Query query, float boost)
    {
        try
        {
            return query switch
            {
                TermQuery term => TermCompiler.Term(_scope, term.Field, term.Value, boost, term.CaseInsensitive),
                TermsQuery terms => TermCompiler.Terms(_scope, terms, boost),
                IdsQuery ids => TermCompiler.Ids(ids, boost),
                ExistsQuery exists => TermCompiler.Exists(_scope, exists, boost),
                RangeQuery range => RangeCompiler.Range(_scope, range, boost),
                PrefixQuery or WildcardQuery or RegexpQuery or FuzzyQuery => PatternCompiler.Pattern(_scope, query, boost),
                MatchQuery match => MatchCompiler.Match(_scope, match, boost),
                MatchPhraseQuery phrase => MatchCompiler.Phrase(_scope, phrase, boost),
                DistanceFeatureQuery nearness => RangeCompiler.Nearness(_scope, nearness, boost),
                _ => throw new InvalidOperationException($"{query.GetType().Name} has been rewritten before."),
            };
        }
        catch (StoreFailureException exception) when (!CompileScope.StandsForItself(query, exception.Failure))
        {
            throw _scope.Failure(exception.Failure);
        }
    }
}
