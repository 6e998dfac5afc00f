namespace Dashboard.LogStore.Rest.Cat;

/// <summary>The order of values in a table's column: nothing first, numbers and sizes by value, the rest by text.</summary>
internal sealed class CatOrder : IComparer<object?>
{
    public static readonly CatOrder Instance = new();

    public int Compare(object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (CatBytes one, CatBytes other) => one.Value.CompareTo(other.Value),
        (IConvertible one and not string, IConvertible other and not string)
            => one.ToDouble(null).CompareTo(other.ToDouble(null)),
        _ => string.CompareOrdinal(x.ToString(), y.ToString()),
    };
}
