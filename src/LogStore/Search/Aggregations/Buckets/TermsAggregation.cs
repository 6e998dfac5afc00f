using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary><c>terms</c>, and <c>rare_terms</c> as the same by another choice of buckets.</summary>
internal sealed record TermsAggregation : Aggregation
{
    private static readonly string[] names =
    [
        "size", "shard_size", "min_doc_count", "shard_min_doc_count", "order", "include", "exclude", "show_term_doc_count_error", "collect_mode", "execution_hint",
    ];

    public required FieldRequest Field { get; init; }

    public required BucketOrder Order { get; init; }

    /// <summary>Buckets of the answer.</summary>
    public int Size { get; init; } = 10;

    /// <summary>Buckets that each index gives.</summary>
    public required int ShardSize { get; init; }

    public long MinimumDocCount { get; init; } = 1;

    public long ShardMinimumDocCount { get; init; }

    public bool ShowsError { get; init; }

    public IncludeExclude? Includes { get; init; }

    public string? ExecutionHint { get; init; }

    /// <summary>The most documents of a rare term; null for <c>terms</c>.</summary>
    public long? MaximumDocCount { get; init; }

    public bool IsRare => MaximumDocCount is not null;

    public override Collector Build(CollectorContext context)
    {
        var field = context.Resolve(Field);
        Order.Verify(this);
        if (ExecutionHint is not (null or "map" or "global_ordinals") && !field.IsNumeric)
            throw AggregationErrors.IllegalArgument($"Unknown `execution_hint`: [{ExecutionHint}], expected any of [map, global_ordinals]");
        if (Includes is { IsPattern: true } && field is { IsUnmapped: false, Kind: not ValueKind.Keyword })
            throw AggregationErrors.Execution($"Aggregation [{Name}] cannot support regular expression style include/exclude settings as they can only be applied to string fields. "
                + (field.Kind == ValueKind.Ip ? "Use an array of values for include/exclude clauses" : "Use an array of numeric values for include/exclude clauses used to filter numeric fields"));
        return new TermsCollector(this, field, context);
    }

    public static TermsAggregation Read(AggregationHeader header)
    {
        var (parameters, field) = header.WithField(names);
        var size = parameters.Int("size") ?? 10;
        parameters.Require(size > 0, "size", $"[size] must be greater than 0. Found [{size}] in [{header.Name}]");
        var shardSize = parameters.Int("shard_size");
        parameters.Require(shardSize is null or > 0, "shard_size", $"[shardSize] must be greater than 0. Found [{shardSize}] in [{header.Name}]");
        var minimum = parameters.Long("min_doc_count") ?? 1;
        parameters.Require(minimum >= 0, "min_doc_count", $"[minDocCount] must be greater than or equal to 0. Found [{minimum}] in [{header.Name}]");
        var shardMinimum = parameters.Long("shard_min_doc_count") ?? 0;
        parameters.Require(shardMinimum >= 0, "shard_min_doc_count", $"[shardMinDocCount] must be greater than or equal to 0. Found [{shardMinimum}] in [{header.Name}]");
        if (parameters.Text("collect_mode") is { } mode and not ("depth_first" or "breadth_first"))
            throw parameters.Failed("collect_mode", parameters.Node("collect_mode")!, new(400, "parse_exception", $"no [collect_mode] found for value [{mode}]"));
        var order = BucketOrder.Read(header.Type, parameters) ?? BucketOrder.CountDescending;
        return new()
        {
            Name = header.Name,
            Type = header.Type,
            Meta = header.Meta,
            Children = header.Children,
            Field = field,
            Order = order,
            Size = size,
            // Half as many again, so that terms that are many elsewhere are not lost here; by key no more are needed.
            ShardSize = Math.Max(size, shardSize ?? (order.IsKeyOrder ? size : (int)Math.Min(size * 1.5 + 10, int.MaxValue))),
            MinimumDocCount = minimum,
            ShardMinimumDocCount = Math.Min(shardMinimum, minimum),
            ShowsError = parameters.Flag("show_term_doc_count_error") ?? false,
            Includes = IncludeExclude.Read(header.Type, parameters),
            ExecutionHint = parameters.Text("execution_hint"),
        };
    }

    public static TermsAggregation ReadRare(AggregationHeader header)
    {
        var (parameters, field) = header.WithField("max_doc_count", "precision", "include", "exclude");
        var maximum = parameters.Long("max_doc_count") ?? 1;
        parameters.Require(maximum is > 0 and <= 100, "max_doc_count", maximum > 100
            ? $"[max_doc_count] must be smaller than or equal to 100 in [{header.Name}]" : $"[max_doc_count] must be greater than 0. Found [{maximum}] in [{header.Name}]");
        return new()
        {
            Name = header.Name,
            Type = header.Type,
            Meta = header.Meta,
            Children = header.Children,
            Field = field,
            Order = BucketOrder.CountAscending,
            Size = int.MaxValue,
            ShardSize = int.MaxValue,
            MaximumDocCount = maximum,
            Includes = IncludeExclude.Read(header.Type, parameters),
        };
    }
}
