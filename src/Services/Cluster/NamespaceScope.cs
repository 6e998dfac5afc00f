namespace Dashboard.Services.Cluster;

/// <summary>The namespaces that a page looks at: all of them, or the named ones. Equal by its names, in whatever order they came.</summary>
public sealed class NamespaceScope : IEquatable<NamespaceScope>
{
    private NamespaceScope(IReadOnlyList<string> names) => Names = names;

    public static NamespaceScope All { get; } = new([]);

    /// <summary>Sorted, without repeats; empty means all.</summary>
    public IReadOnlyList<string> Names { get; }

    public bool IsAll => Names.Count == 0;

    /// <summary>The named namespaces; all of them where no name is given.</summary>
    public static NamespaceScope Of(params IEnumerable<string> names)
    {
        string[] sorted = [.. names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return sorted.Length == 0 ? All : new(sorted);
    }

    public bool Contains(string? name) => IsAll || (name is not null && Names.Contains(name));

    public bool Equals(NamespaceScope? other) => other is not null && Names.SequenceEqual(other.Names);

    public override bool Equals(object? obj) => Equals(obj as NamespaceScope);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var name in Names)
            hash.Add(name, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    public override string ToString() => IsAll ? "*" : string.Join(',', Names);
}
