namespace Dashboard.Simulation.Store;

/// <summary>The order of namespaces in etcd, where a slash ends each: <c>a-b</c> comes before <c>a</c>.</summary>
internal sealed class NamespaceOrder : IComparer<string>
{
    public static readonly NamespaceOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (first, second) = (x ?? "", y ?? "");
        var shared = first.AsSpan().CommonPrefixLength(second);
        return At(first, shared).CompareTo(At(second, shared));
    }

    /// <summary>The character at a place, with the slash after the last; 0 where both have ended.</summary>
    private static char At(string name, int place) => place < name.Length ? name[place] : '/';
}
