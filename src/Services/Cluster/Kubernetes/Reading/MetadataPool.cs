namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>What the objects of one list share: strings, label sets and owner lists. Not thread-safe; lives as long as the list is read or followed.</summary>
internal sealed class MetadataPool
{
    private const int Slots = 1024;
    private readonly LabelSet?[] labels = new LabelSet?[Slots];
    private readonly OwnerReference[]?[] owners = new OwnerReference[]?[Slots];

    public StringPool Strings { get; } = new();

    public LabelSet Labels(ReadOnlySpan<KeyValuePair<string, string>> pairs)
    {
        if (pairs.IsEmpty)
            return LabelSet.Empty;
        var slot = (uint)LabelSet.HashOf(pairs) % Slots;
        return labels[slot] is { } known && known.Matches(pairs) ? known : labels[slot] = new LabelSet(pairs);
    }

    /// <summary>An object has one owner as a rule, whose uid tells it from all others.</summary>
    public IReadOnlyList<OwnerReference> Owners(List<OwnerReference> found)
    {
        if (found.Count == 0)
            return [];
        var slot = (uint)found[0].Uid.GetHashCode(StringComparison.Ordinal) % Slots;
        return owners[slot] is { } known && known.AsSpan().SequenceEqual(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found))
            ? known
            : owners[slot] = [.. found];
    }
}
