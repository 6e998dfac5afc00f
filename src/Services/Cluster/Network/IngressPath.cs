namespace Dashboard.Services.Cluster.Network;

/// <summary>One path of an ingress. A null <paramref name="Host"/> takes every host, a null <paramref name="Path"/> every path.</summary>
public sealed record IngressPath(string? Host, string? Path, string? PathType, IngressBackend Backend)
{
    /// <summary>Whether a browser can open it as it stands.</summary>
    public bool IsOpenable => Host is not null && !Host.StartsWith('*');
}
