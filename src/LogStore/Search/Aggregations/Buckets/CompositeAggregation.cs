using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary><c>composite</c>: every combination of several keys, page by page.</summary>
internal sealed record CompositeAggregation : Aggregation
{
    public required IReadOnlyList<CompositeSource> Sources { get; init; }

    public required int Size { get; init; }

    /// <summary>The key to go on behind, null for the first page.</summary>
    public DslNode? After { get; init; }

    public override Collector Build(CollectorContext context)
    {
        if (Size > context.BucketLimit)
            throw AggregationErrors.TooManyBuckets(context.BucketLimit, Size);
        if (After is not null)
            foreach (var source in Sources)
                if (!After.Members.Any(member => member.Name == source.Name))
                    throw AggregationErrors.IllegalArgument($"Missing value for [after.{source.Name}]");
        if (After is not null && After.Members.Count != Sources.Count)
            throw AggregationErrors.IllegalArgument($"[after] has {After.Members.Count} value(s) but [sources] has {Sources.Count}");
        return new CompositeCollector(this, context);
    }

    public static CompositeAggregation Read(AggregationHeader header)
    {
        var parameters = Parameters.Of("composite", header.Body, "sources", "size", "after");
        if (parameters.Node("sources") is not { } sources)
            throw AggregationErrors.IllegalArgument("Required [sources]");
        var read = ReadSources(parameters, sources);
        if (read.Count == 0)
            throw Build(sources, "Composite [sources] cannot be null or empty");
        var repeated = read.GroupBy(source => source.Name).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        if (repeated.Count > 0)
            throw Build(sources, $"Composite source names must be unique, found duplicates: [{string.Join(", ", repeated)}]");
        var size = parameters.Int("size") ?? 10;
        if (size < 1)
            throw AggregationErrors.IllegalArgument($"[size] must be greater than 0. Found [{size}] in [{header.Name}]");
        return new() { Name = header.Name, Type = header.Type, Meta = header.Meta, Children = header.Children, Sources = read, Size = size, After = parameters.Object("after") };
    }

    private static List<CompositeSource> ReadSources(Parameters parameters, DslNode sources)
    {
        try
        {
            return sources.IsArray ? [.. sources.Items.Select(CompositeSource.Read)] : [CompositeSource.Read(sources)];
        }
        catch (StoreFailureException exception)
        {
            var last = sources.IsArray && sources.Items.Count > 0 ? sources.Items[^1] : sources;
            var position = exception.Failure.Position ?? AggregationErrors.EndOf(last);
            throw AggregationErrors.Content(position, "[composite] failed to parse field [sources]", exception.Failure);
        }
    }

    private static StoreFailureException Build(DslNode sources, string reason)
        => AggregationErrors.Content(AggregationErrors.EndOf(sources), "[composite] failed to parse field [sources]",
            AggregationErrors.Content("Failed to build [composite] after last required field arrived", StoreFailure.IllegalArgument(reason)).Failure);
}
