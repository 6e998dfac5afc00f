using Dashboard.LogStore.Search.Aggregations.Pipelines;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Requests;

/// <summary>Reads <c>aggs</c>. Throws <see cref="StoreFailureException"/> with Elasticsearch's failure.</summary>
internal static class AggregationParser
{
    private static readonly char[] forbidden = ['[', ']', '>'];

    /// <summary>The value of <c>aggs</c> or <c>aggregations</c> of a search's body.</summary>
    public static AggregationTree Parse(DslNode aggregations)
    {
        var tree = Tree(aggregations, 0);
        PipelineCheck.Verify(tree, null);
        return tree;
    }

    private static AggregationTree Tree(DslNode node, int depth)
    {
        if (depth > 64)
            throw AggregationErrors.IllegalArgument("The aggregations are nested too deeply");
        var aggregations = new List<Aggregation>();
        var pipelines = new List<PipelineAggregation>();
        foreach (var member in node.Members)
        {
            CheckName(member);
            switch (One(member.Name, member.Value, depth))
            {
                case PipelineAggregation pipeline:
                    pipelines.Add(pipeline);
                    break;
                case Aggregation aggregation:
                    aggregations.Add(aggregation);
                    break;
            }
        }
        return new(aggregations, PipelineOrder.Sort(pipelines, aggregations));
    }

    private static void CheckName(DslMember member)
    {
        if (member.Name.IndexOfAny(forbidden) >= 0 || member.Name.Length == 0)
            throw AggregationErrors.Parsing($"Invalid aggregation name [{member.Name}]. Aggregation names can contain any character except '[', ']', and '>'", (member.Line, member.Column));
        if (!member.Value.IsObject)
            throw AggregationErrors.Parsing($"Aggregation definition for [{member.Name} starts with a [{member.Value.TokenName}], expected a [START_OBJECT].", member.Value.Position);
    }

    private static Aggregation One(string name, DslNode definition, int depth)
    {
        DslMember? type = null;
        DslNode? meta = null;
        var children = AggregationTree.Empty;
        var hasChildren = false;
        foreach (var member in definition.Members)
        {
            if (!member.Value.IsObject)
                throw AggregationErrors.Parsing($"Expected [START_OBJECT] under [{member.Name}], but got a [{member.Value.TokenName}] in [{name}]", member.Value.Position);
            switch (member.Name)
            {
                case "meta":
                    meta = member.Value;
                    break;
                case "aggs" or "aggregations":
                    if (hasChildren)
                        throw AggregationErrors.Parsing($"Found two sub aggregation definitions under [{name}]", (member.Line, member.Column));
                    hasChildren = true;
                    children = Tree(member.Value, depth + 1);
                    break;
                default:
                    if (type is not null)
                        throw AggregationErrors.Parsing($"Found two aggregation type definitions in [{name}]: [{type.Name}] and [{member.Name}]", member.Value.Position);
                    if (!AggregationTypes.IsKnown(member.Name))
                        throw AggregationErrors.UnknownType(member.Name, member.Value.Position);
                    type = member;
                    break;
            }
        }
        if (type is null)
            throw AggregationErrors.Parsing($"Missing definition for aggregation [{name}]", definition.End);
        return AggregationTypes.Read(new(name, type.Name, type.Value, meta, children));
    }
}
