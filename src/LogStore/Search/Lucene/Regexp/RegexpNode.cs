namespace Dashboard.LogStore.Search.Lucene.Regexp;

/// <summary>
/// A regular expression that can be asked what is left of it after a character (Brzozowski's derivative), so that complement and intersection
/// cost no more than the rest. Nodes are made by <see cref="RegexpBuilder"/>, equal ones once: they compare by reference.
/// </summary>
internal sealed class RegexpNode(int id, RegexpKind kind, bool isNullable, IReadOnlyList<RegexpNode> parts, IReadOnlyList<(int First, int Last)> ranges)
{
    public int Id { get; } = id;

    public RegexpKind Kind { get; } = kind;

    /// <summary>It matches the empty text.</summary>
    public bool IsNullable { get; } = isNullable;

    public IReadOnlyList<RegexpNode> Parts { get; } = parts;

    /// <summary>The code points of a <see cref="RegexpKind.Characters"/>.</summary>
    public IReadOnlyList<(int First, int Last)> Ranges { get; } = ranges;
}
