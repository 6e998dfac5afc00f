using System.Globalization;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Values;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary><c>include</c> and <c>exclude</c>: patterns, lists of values, or one of several partitions. Immutable.</summary>
internal sealed record IncludeExclude
{
    public string? IncludePattern { get; init; }

    public string? ExcludePattern { get; init; }

    public IReadOnlyList<string>? IncludeValues { get; init; }

    public IReadOnlyList<string>? ExcludeValues { get; init; }

    public int Partition { get; init; }

    /// <summary>0: no partitions.</summary>
    public int Partitions { get; init; }

    public bool IsPattern => IncludePattern is not null || ExcludePattern is not null;

    public static IncludeExclude? Read(string parser, Parameters parameters)
    {
        var include = parameters.Node("include");
        var exclude = parameters.Node("exclude");
        if (include is null && exclude is null)
            return null;
        if (include is { IsObject: true })
            return ReadPartition(parser, parameters, include, exclude);
        RefuseMix(parameters, include, exclude);
        return new()
        {
            IncludePattern = Pattern(parameters, "include", include),
            ExcludePattern = Pattern(parameters, "exclude", exclude),
            IncludeValues = ValuesOf(include),
            ExcludeValues = ValuesOf(exclude),
        };
    }

    /// <summary>The filter for a field of one index. Throws where a value does not fit the field.</summary>
    public TermFilter Filter(ResolvedField field)
        => Partitions > 0 ? new PartitionFilter(Partition, Partitions)
            : IsPattern ? new PatternFilter(IncludePattern, ExcludePattern)
            : new ValueFilter(IncludeValues, ExcludeValues, field);

    private static IncludeExclude ReadPartition(string parser, Parameters parameters, DslNode include, DslNode? exclude)
    {
        if (exclude is not null)
            throw AggregationErrors.IllegalArgument("Cannot specify any excludes when using a partition-based include");
        int Number(string name) => int.TryParse(include.Find(name)?.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number : throw parameters.Failed("include", include, StoreFailure.IllegalArgument($"Missing [{name}] parameter for partition-based include"));
        foreach (var member in include.Members)
            if (member.Name is not ("partition" or "num_partitions"))
                throw parameters.Failed("include", include, new(400, "parse_exception", $"Unknown parameter in Include/Exclude clause: {member.Name}"));
        var (partition, partitions) = (Number("partition"), Number("num_partitions"));
        if (partition < 0 || partition >= partitions)
            throw parameters.Failed("include", include, StoreFailure.IllegalArgument("Partition must be >=0 and < numPartition which is " + partitions));
        return new() { Partition = partition, Partitions = partitions };
    }

    private static void RefuseMix(Parameters parameters, DslNode? include, DslNode? exclude)
    {
        if (include is null || exclude is null || include.IsArray == exclude.IsArray)
            return;
        var last = parameters.Body.Members.Last(member => member.Name is "include" or "exclude").Name;
        throw parameters.Failed(last, parameters.Node(last)!, StoreFailure.IllegalArgument(include.IsArray
            ? "Cannot mix a set-based include with a regex-based method" : "Cannot mix a regex-based include with a set-based method"));
    }

    private static string? Pattern(Parameters parameters, string name, DslNode? node)
    {
        if (node is null || node.IsArray)
            return null;
        if (!node.IsString)
            throw parameters.WrongType(name, node);
        if (PatternFilter.Fault(node.Text) is { } fault)
            throw parameters.Failed(name, node, StoreFailure.IllegalArgument(fault));
        return node.Text;
    }

    private static List<string>? ValuesOf(DslNode? node) => node is { IsArray: true } ? [.. node.Items.Select(item => item.Text)] : null;
}
