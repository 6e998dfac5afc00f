using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Rbac;

/// <summary>The bindings that the user may read. <see cref="OnlyNamespace"/> is set where role bindings of other namespaces could not be read.</summary>
public sealed record BindingList(IReadOnlyList<RbacBinding> Bindings, string? OnlyNamespace, IReadOnlyList<Failure> Blind);
