namespace Dashboard.Services.Cluster.Network;

/// <summary>What an ingress routes where, checked.</summary>
public sealed record IngressReport
{
    /// <summary>From <c>spec.ingressClassName</c>, the old annotation, or the cluster's default class.</summary>
    public string? Class { get; init; }

    public IngressClassState ClassState { get; init; }

    public string? Controller { get; init; }

    public required IReadOnlyList<IngressPath> Paths { get; init; }

    public IngressBackend? DefaultBackend { get; init; }

    public required IReadOnlyList<IngressCertificate> Certificates { get; init; }

    /// <summary>Addresses and names that a controller gave it; empty where none serves it yet.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }
}
