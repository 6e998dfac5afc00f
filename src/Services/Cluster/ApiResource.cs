namespace Dashboard.Services.Cluster;

/// <summary>A resource that the server's discovery names.</summary>
public sealed record ApiResource
{
    public required ResourceType Type { get; init; }

    /// <summary>For instance <c>Deployment</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>For instance <c>deployment</c>; the lower-case kind where the server leaves it out.</summary>
    public required string Singular { get; init; }

    public required bool Namespaced { get; init; }

    /// <summary><c>get, list, watch, create, update, patch, delete, deletecollection</c>: those that the server offers, to whomever.</summary>
    public required IReadOnlyList<string> Verbs { get; init; }

    public IReadOnlyList<string> ShortNames { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>For instance <c>status, scale, log, exec, eviction</c>.</summary>
    public IReadOnlyList<string> Subresources { get; init; } = [];

    /// <summary>Whether this version is the one that the server prefers within its group.</summary>
    public required bool Preferred { get; init; }

    public bool CanList => Verbs.Contains("list");

    public bool CanWatch => Verbs.Contains("watch");
}
