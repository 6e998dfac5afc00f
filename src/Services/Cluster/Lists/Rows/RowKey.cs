namespace Dashboard.Services.Cluster.Lists.Rows;

/// <summary>What names a row within its list.</summary>
public readonly record struct RowKey(string? Namespace, string Name)
{
    /// <summary><c>shop/web-1</c>, or the bare name of what has no namespace.</summary>
    public override string ToString() => Namespace is null ? Name : $"{Namespace}/{Name}";

    public static RowKey Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new(null, text) : new(text[..slash], text[(slash + 1)..]);
    }
}
