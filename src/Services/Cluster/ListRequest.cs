namespace Dashboard.Services.Cluster;

/// <summary>What to list. Without a namespace: all of them.</summary>
public sealed record ListRequest
{
    public string? Namespace { get; init; }

    /// <summary>For instance <c>app in (a, b), !canary</c>.</summary>
    public string? LabelSelector { get; init; }

    /// <summary>For instance <c>spec.nodeName=node-1</c>.</summary>
    public string? FieldSelector { get; init; }

    /// <summary>Rows a page; null for the server's whole answer at once.</summary>
    public int? Limit { get; init; }

    public string? Continue { get; init; }

    /// <summary><c>0</c> takes the server's watch cache, which may be stale and ignores <see cref="Limit"/>.</summary>
    public string? ResourceVersion { get; init; }
}
