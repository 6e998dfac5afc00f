namespace Dashboard.LogStore.Search.Aggregations.Execution;

/// <summary>A value for each bucket, growing as buckets come.</summary>
internal sealed class BucketArray<T>(MemoryBudget budget, T initial, int valueBytes)
{
    private T[] values = [];

    /// <summary>The bucket's value, to read and to change.</summary>
    public ref T this[int bucket]
    {
        get
        {
            if (bucket >= values.Length)
                Grow(bucket + 1);
            return ref values[bucket];
        }
    }

    /// <summary>The bucket's value, or the initial one where nothing was collected for it.</summary>
    public T Peek(int bucket) => bucket < values.Length ? values[bucket] : initial;

    private void Grow(int needed)
    {
        var before = values.Length;
        var size = Math.Max(needed, before < 8 ? needed : before * 2);
        budget.Reserve((long)(size - before) * valueBytes);
        Array.Resize(ref values, size);
        values.AsSpan(before).Fill(initial);
    }
}
