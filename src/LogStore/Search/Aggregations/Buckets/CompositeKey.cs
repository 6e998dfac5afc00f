namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>A combination of keys, one of each source; null where a document has none.</summary>
internal sealed class CompositeKey(TermKey?[] parts) : IEquatable<CompositeKey>
{
    public IReadOnlyList<TermKey?> Parts => parts;

    public bool Equals(CompositeKey? other) => other is not null && parts.AsSpan().SequenceEqual(((TermKey?[])other.Parts).AsSpan());

    public override bool Equals(object? obj) => Equals(obj as CompositeKey);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var part in parts)
            hash.Add(part);
        return hash.ToHashCode();
    }

    /// <summary>Compares by the sources' orders; null comes before everything, and so last where descending.</summary>
    public int CompareTo(CompositeKey other, IReadOnlyList<CompositeSource> sources)
    {
        for (var index = 0; index < parts.Length; index++)
        {
            var (left, right) = (parts[index], other.Parts[index]);
            var order = left is null || right is null ? (left is not null).CompareTo(right is not null) : left.Value.CompareTo(right.Value);
            if (order != 0)
                return sources[index].Ascending ? order : -order;
        }
        return 0;
    }
}
