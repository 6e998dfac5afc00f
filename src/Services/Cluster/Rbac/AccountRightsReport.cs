using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Rbac;

/// <summary>What a service account may. <see cref="OnlyNamespace"/> and <see cref="Blind"/> say what was not looked at.</summary>
public sealed record AccountRightsReport(IReadOnlyList<AccountGrant> Grants, string? OnlyNamespace, IReadOnlyList<Failure> Blind);
