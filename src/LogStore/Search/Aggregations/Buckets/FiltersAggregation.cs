using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary><c>filters</c>: a bucket for each query, and one for what matches none where it is asked for.</summary>
internal sealed record FiltersAggregation : Aggregation
{
    /// <summary>The other bucket comes last.</summary>
    public required IReadOnlyList<NamedFilter> Filters { get; init; }

    public required bool Keyed { get; init; }

    public override Collector Build(CollectorContext context) => new FiltersCollector(this, context);

    public static FiltersAggregation Read(AggregationHeader header)
    {
        var filters = new List<NamedFilter>();
        var keyed = true;
        var (hasOther, otherName) = ((bool?)null, "_other_");
        foreach (var member in header.Body.Members)
            switch (member.Name)
            {
                case "other_bucket" when member.Value.IsBoolean:
                    hasOther = member.Value.Text == "true";
                    break;
                case "other_bucket_key" when member.Value.IsString:
                    otherName = member.Value.Text;
                    hasOther ??= true;
                    break;
                case "filters" when member.Value.IsObject:
                    filters.AddRange(member.Value.Members.Select(filter => new NamedFilter(filter.Name, QueryParser.Parse(filter.Value))));
                    // Named filters come back in the order of their names.
                    filters.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
                    break;
                case "filters" when member.Value.IsArray:
                    keyed = false;
                    filters.AddRange(member.Value.Items.Select((filter, index) => new NamedFilter($"{index}", QueryParser.Parse(filter))));
                    break;
                default:
                    throw AggregationErrors.Parsing($"Unknown key for a {member.Value.TokenName} in [{header.Name}]: [{member.Name}].", member.Value.Position);
            }
        if (filters.Count == 0)
            throw AggregationErrors.IllegalArgument("[filters] cannot be empty.");
        if (hasOther == true)
            filters.Add(new(otherName, null));
        return new() { Name = header.Name, Type = header.Type, Meta = header.Meta, Children = header.Children, Filters = filters, Keyed = keyed };
    }
}
