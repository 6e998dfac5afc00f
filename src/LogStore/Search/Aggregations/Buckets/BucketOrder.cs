using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>How buckets are ordered. Ties fall to the key, ascending.</summary>
internal sealed record BucketOrder(IReadOnlyList<OrderKey> Keys)
{
    public static readonly BucketOrder CountDescending = new([new(["_count"], false) { Text = "_count" }]);
    public static readonly BucketOrder CountAscending = new([new(["_count"], true) { Text = "_count" }]);
    public static readonly BucketOrder KeyAscending = new([new(["_key"], true) { Text = "_key" }]);

    public bool IsKeyOrder => Keys[0].IsKey;

    public bool IsCountDescending => Keys[0] is { IsCount: true, Ascending: false };

    /// <summary><c>order</c>: an object or an array of objects; null where it is missing.</summary>
    public static BucketOrder? Read(string parser, Parameters parameters)
    {
        if (parameters.Node("order") is not { } node)
            return null;
        if (!node.IsObject && !node.IsArray)
            throw parameters.WrongType("order", node);
        var keys = (node.IsArray ? node.Items : [node]).Select(item => One(parser, item)).ToList();
        return keys.Count == 0 ? KeyAscending : new(keys);
    }

    /// <summary>Throws where a path leads to nothing that can be ordered by.</summary>
    public void Verify(Aggregation aggregation)
    {
        foreach (var key in Keys)
            if (!key.IsCount && !key.IsKey)
                OrderPath.Verify(aggregation, key);
    }

    /// <summary>Compares merged buckets; keys by the comparison given.</summary>
    public int Compare(Bucket left, Bucket right, Comparison<Bucket> keys)
    {
        foreach (var key in Keys)
        {
            var order = key.IsCount ? left.DocCount.CompareTo(right.DocCount)
                : key.IsKey ? keys(left, right)
                : CompareValues(OrderPath.ValueOf(left, key), OrderPath.ValueOf(right, key), key.Ascending);
            if (order != 0)
                return key.Ascending || !key.IsCount && !key.IsKey ? order : -order;
        }
        return keys(left, right);
    }

    /// <summary>What is no number comes last, whichever way.</summary>
    public static int CompareValues(double left, double right, bool ascending)
    {
        if (double.IsNaN(left) || double.IsNaN(right))
            return double.IsNaN(left) ? double.IsNaN(right) ? 0 : 1 : -1;
        return ascending ? left.CompareTo(right) : right.CompareTo(left);
    }

    private static OrderKey One(string parser, DslNode node)
    {
        if (!node.IsObject || node.Members.Count != 1 || !node.Members[0].Value.IsString)
            throw AggregationErrors.Parsing(node.IsObject && node.Members.Count != 1
                ? $"Must specify at least one field for [order]" : $"Unexpected token [{node.TokenName}] for [order]", node.Position);
        var (name, value) = (node.Members[0].Name, node.Members[0].Value);
        var ascending = value.Text.ToUpperInvariant() switch
        {
            "ASC" => true,
            "DESC" => false,
            _ => throw AggregationErrors.Content(AggregationErrors.EndOf(node), $"[{parser}] failed to parse field [order]",
                new(400, "parsing_exception", $"Unknown order direction [{value.Text}]") { Position = value.Position }),
        };
        return new(name switch
        {
            "_term" or "_time" or "_key" => ["_key"],
            "_count" => ["_count"],
            _ => OrderPath.Split(name),
        }, ascending) { Text = name };
    }
}
