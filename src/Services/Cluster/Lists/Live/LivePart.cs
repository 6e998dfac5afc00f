using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Lists.Live;

/// <summary>The stream of one namespace, or of all of them, within a live list.</summary>
internal sealed class LivePart(string? @namespace)
{
    /// <summary>Null for all namespaces, and for what has none.</summary>
    public string? Namespace { get; } = @namespace;

    /// <summary>Whether its whole list has been read.</summary>
    public bool IsWhole { get; set; }

    public Failure? Failure { get; set; }

    public DateTimeOffset? StaleSince { get; set; }

    /// <summary>The stream is over: refused, or the kind is gone.</summary>
    public bool Ended { get; set; }
}
