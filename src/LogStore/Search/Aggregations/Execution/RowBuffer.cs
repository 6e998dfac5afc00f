namespace Dashboard.LogStore.Search.Aggregations.Execution;

/// <summary>Rows and the buckets they fell into, gathered for the sub-aggregations. Kept from block to block.</summary>
internal sealed class RowBuffer
{
    private int[] rows = new int[1024];
    private int[] buckets = new int[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Count);

    public ReadOnlySpan<int> Buckets => buckets.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int row, int bucket)
    {
        if (Count == rows.Length)
        {
            Array.Resize(ref rows, Count * 2);
            Array.Resize(ref buckets, Count * 2);
        }
        rows[Count] = row;
        buckets[Count++] = bucket;
    }
}
