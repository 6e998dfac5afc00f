using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Requests;

/// <summary>What every aggregation has around its own parameters.</summary>
internal sealed record AggregationHeader(string Name, string Type, DslNode Body, DslNode? Meta, AggregationTree Children)
{
    /// <summary>Checks the members of the body and reads where the values come from.</summary>
    public (Parameters Parameters, FieldRequest Field) WithField(params ReadOnlySpan<string> more)
    {
        string[] declared = [.. FieldRequest.Names, .. more];
        var parameters = Parameters.Of(Type, Body, declared);
        return (parameters, FieldRequest.Read(parameters));
    }

    /// <summary>Metrics have no sub-aggregations.</summary>
    public void RefuseChildren()
    {
        if (!Children.IsEmpty)
            throw new StoreFailureException(new(500, "aggregation_initialization_exception", $"Aggregator [{Name}] of type [{Type}] cannot accept sub-aggregations"));
    }
}
