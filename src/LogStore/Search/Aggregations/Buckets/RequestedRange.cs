using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>A range as it was asked: from, included, up to <see cref="To"/>, not included; null is open. Immutable.</summary>
internal sealed record RequestedRange(string? Key, DslNode? From, DslNode? To, string? Mask)
{
    public static IReadOnlyList<RequestedRange> Read(string type, Parameters parameters)
    {
        if (parameters.Node("ranges") is not { } node)
            return [];
        if (!node.IsArray && !node.IsObject)
            throw parameters.WrongType("ranges", node);
        try
        {
            return [.. (node.IsArray ? node.Items : [node]).Select(item => One(type, item))];
        }
        catch (StoreFailureException exception)
        {
            throw parameters.Failed("ranges", Wrong(node), exception.Failure);
        }
    }

    private static RequestedRange One(string type, DslNode item)
    {
        var inner = type == "ip_range" ? Parameters.Of("range", item, "key", "from", "to", "mask") : Parameters.Of("range", item, "key", "from", "to");
        return new(inner.Text("key"), Scalar(inner, "from"), Scalar(inner, "to"), type == "ip_range" ? inner.Text("mask") : null);
    }

    private static DslNode? Scalar(Parameters parameters, string name)
        => parameters.Node(name) is not { } node ? null : node.IsNumber || node.IsString ? node : throw parameters.WrongType(name, node);

    /// <summary>The value that could not be read: that of the first member that no range has.</summary>
    private static DslNode Wrong(DslNode node)
        => (node.IsArray ? node.Items : [node]).SelectMany(item => item.Members).FirstOrDefault(member => member.Name is not ("key" or "from" or "to" or "mask"))?.Value ?? node;
}
