using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Execution.Filters;
using Dashboard.LogStore.Search.Execution.Sorting;

namespace Dashboard.LogStore.Search.Execution;

/// <summary>Makes a search ready for its indices.</summary>
internal sealed class TargetPlanner(SearchContext context)
{
    private const int DefaultWindow = 10_000;
    private const int DefaultDocValueFields = 100;

    private readonly SearchRequest _request = context.Request;

    /// <summary>Whether scores matter to anything that was asked for.</summary>
    public bool NeedsScores =>
        _request.MinimumScore is not null || _request.Aggregations is { NeedsScores: true }
        || _request.Size != 0 && (_request.Sort.Count == 0 || _request.TracksScores || _request.Sort.Any(key => key.Field == SortKey.Score));

    /// <summary>Throws <see cref="StoreFailureException"/> where the index cannot answer.</summary>
    public TargetRun Plan(SearchTarget target, int number, IReadOnlyList<bool> floating)
    {
        Check(target);
        var compiler = new QueryCompiler(target, context.Now);
        var query = compiler.CompileFilter(_request.Query);
        var filter = Restrict(target, compiler, query);
        var constant = filter.ConstantScore * target.Boost;
        var keys = _request.Sort.Count > 0 ? _request.Sort : NeedsScores ? [new SortKey(SortKey.Score, true)] : [];
        var order = new SortPlanner(target, number, constant, context.Now).Plan(keys, floating);
        return new()
        {
            Number = number,
            Target = target,
            Filter = filter,
            CompileFilter = () => Restrict(target, compiler, compiler.CompileFilter(_request.Query)),
            PostFilter = _request.PostFilter is null ? null : compiler.CompileFilter(_request.PostFilter),
            Order = order,
            After = After(order),
            ConstantScore = NeedsScores ? constant : null,
            ComputesScores = NeedsScores && constant is null,
        };
    }

    /// <summary>Of each sort key, whether some index has floating point numbers under it.</summary>
    public IReadOnlyList<bool> Floating() =>
        _request.Sort.Count == 0 ? [false] : [.. _request.Sort.Select(key => context.Targets.Any(target => new SortPlanner(target, 0, null, context.Now).IsFloating(key)))];

    private RowFilter Restrict(SearchTarget target, QueryCompiler compiler, RowFilter query)
    {
        var filters = new List<RowFilter>();
        if (target.AliasFilters.Count > 0)
            filters.Add(compiler.CompileFilter(new BoolQuery { Should = target.AliasFilters }));
        if (_request.Slice is { } slice)
            filters.Add(new SliceFilter(slice.Id, slice.Max));
        return filters.Count == 0 ? query : new BoolFilter([query, .. filters], [], [], 0, [query]);
    }

    private SortSlot[]? After(IReadOnlyList<SortColumn> order)
    {
        if (_request.SearchAfter is not { } values)
            return null;
        if (_request.Sort.Count == 0)
            throw DslError.IllegalArgument("Sort must contain at least one field.");
        if (values.Count != order.Count)
            throw DslError.IllegalArgument($"search_after has {values.Count} value(s) but sort has {order.Count}.");
        return [.. order.Select((column, index) => column.Parse(values[index]))];
    }

    private void Check(SearchTarget target)
    {
        var window = target.Setting("index.max_result_window", DefaultWindow);
        var wanted = (long)Math.Max(0, _request.From) + Math.Max(0, _request.Size < 0 ? SearchRequest.DefaultSize : _request.Size);
        if (wanted > window)
            throw DslError.IllegalArgument($"Result window is too large, from + size must be less than or equal to: [{window}] but was [{wanted}]. "
                + "See the scroll api for a more efficient way to request large data sets. This limit can be set by changing the "
                + "[index.max_result_window] index level setting.");
        if (_request.Size < -1)
            throw DslError.IllegalArgument("numHits must be > 0; please use TotalHitCountCollector if you just need the total hit count");
        var fields = target.Setting("index.max_docvalue_fields_search", DefaultDocValueFields);
        if (_request.DocValueFields.Count > fields)
            throw DslError.IllegalArgument($"Trying to retrieve too many docvalue_fields. Must be less than or equal to: [{fields}] but was "
                + $"[{_request.DocValueFields.Count}]. This limit can be set by changing the [index.max_docvalue_fields_search] index level setting.");
        if (_request.SearchAfter is not null && _request.From > 0)
            throw DslError.IllegalArgument("`from` parameter must be set to 0 when `search_after` is used.");
    }
}
