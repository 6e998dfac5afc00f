using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Pods;

/// <summary>What the other kinds' pages need of a pod: small, so that a list of thousands can be held.</summary>
public sealed record PodFacts
{
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public required string Uid { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>The controller above it; null for a bare pod.</summary>
    public OwnerReference? Controller { get; init; }

    /// <summary><c>Pending, Running, Succeeded, Failed, Unknown</c>.</summary>
    public required string Phase { get; init; }

    public required bool Ready { get; init; }

    /// <summary>Why it is not ready; null for a ready one.</summary>
    public Sentence? NotReady { get; init; }

    public string? Node { get; init; }

    public IReadOnlyList<string> Addresses { get; init; } = [];

    public bool Terminating { get; init; }

    public string ServiceAccount { get; init; } = "default";

    public IReadOnlyList<PodUse> Uses { get; init; } = [];

    /// <summary>The names of its containers' ports.</summary>
    public IReadOnlyList<string> PortNames { get; init; } = [];

    public DateTimeOffset? CreatedAt { get; init; }

    public bool Finished => Phase is "Succeeded" or "Failed";

    public ResourceRef Reference => new(PodProjection.Type, Namespace, Name);
}
