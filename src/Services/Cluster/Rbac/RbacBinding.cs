using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Rbac;

/// <summary>A RoleBinding or ClusterRoleBinding: who has which role, where.</summary>
public sealed record RbacBinding
{
    public required ResourceRef Reference { get; init; }

    /// <summary>The role given: a <c>Role</c> of the binding's namespace, or a <c>ClusterRole</c>.</summary>
    public required ResourceRef Role { get; init; }

    public required string RoleKind { get; init; }

    public required IReadOnlyList<RbacSubject> Subjects { get; init; }

    /// <summary>Where the role counts; null for the whole cluster.</summary>
    public string? Namespace => Reference.Namespace;

    /// <param name="type">Type of the binding; the role is looked for in the same version of the API.</param>
    /// <param name="binding">The binding.</param>
    public static RbacBinding Read(ResourceType type, JsonElement binding)
    {
        var @namespace = binding.Text("metadata", "namespace");
        var kind = binding.Text("roleRef", "kind") ?? "Role";
        var ofCluster = kind == "ClusterRole";
        return new()
        {
            Reference = new(type, @namespace, binding.Text("metadata", "name") ?? ""),
            RoleKind = kind,
            Role = new(type with { Plural = ofCluster ? "clusterroles" : "roles" }, ofCluster ? null : @namespace, binding.Text("roleRef", "name") ?? ""),
            Subjects = [.. binding.Items("subjects").Select(subject => new RbacSubject(subject.Text("kind") ?? "", subject.Text("name") ?? "", subject.Text("namespace")))],
        };
    }
}
