using Dashboard.LogStore.Search.Aggregations.Buckets;
using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations;

/// <summary>Refuses aggregations that stand only at the top and were put below another.</summary>
internal static class AggregationPlaces
{
    public static void Verify(Aggregation parent)
    {
        foreach (var child in parent.Children.Aggregations)
        {
            if (child is GlobalAggregation)
                throw AggregationErrors.Execution($"Aggregation [{parent.Name}] cannot have a global sub-aggregation [{child.Name}]. Global aggregations can only be defined as top level aggregations");
            if (child is CompositeAggregation)
                throw AggregationErrors.IllegalArgument($"[composite] aggregation cannot be used with a parent aggregation of type: [{Factory(parent.Type)}]");
            Verify(child);
        }
    }

    /// <summary>The name of Elasticsearch's class for a type.</summary>
    private static string Factory(string type)
        => string.Concat(type.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..])) + "AggregatorFactory";
}
