using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Rbac;

/// <summary>A binding that gives rights to a service account. <see cref="Rights"/> is null where the role could not be read; <see cref="Failure"/> says why.</summary>
public sealed record AccountGrant(RbacBinding Binding, RbacSubject Through, IReadOnlyList<Right>? Rights, Failure? Failure);
