using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search;

/// <summary>One key of an order. <see cref="Field"/> is a field, <c>_score</c>, <c>_doc</c> or <c>_shard_doc</c>.</summary>
public sealed record SortKey(string Field, bool Descending)
{
    public const string Score = "_score";
    public const string Document = "_doc";
    public const string ShardDocument = "_shard_doc";

    /// <summary><c>_last</c>, <c>_first</c> or a value; null: last.</summary>
    public string? Missing { get; init; }

    /// <summary>The type to assume in an index without the field, null: it is an error there.</summary>
    public string? UnmappedType { get; init; }

    /// <summary><c>min</c>, <c>max</c>, <c>sum</c>, <c>avg</c>, <c>median</c> of several values; null: min ascending, max descending.</summary>
    public string? Mode { get; init; }

    /// <summary><c>long</c>, <c>double</c>, <c>date</c> or <c>date_nanos</c> to compare as; null: the field's own.</summary>
    public string? NumericType { get; init; }

    /// <summary>How the sort values of dates are written; null: as numbers.</summary>
    public string? Format { get; init; }

    public string? NestedPath { get; init; }

    public Query? NestedFilter { get; init; }
}
