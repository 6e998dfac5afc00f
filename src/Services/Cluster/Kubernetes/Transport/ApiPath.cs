using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>The paths of the Kubernetes API. What cannot be a part of a path is refused here, so that a name never climbs out of its place.</summary>
internal static class ApiPath
{
    /// <summary><c>/api/v1/namespaces/shop/pods</c>; without a namespace, all of them.</summary>
    public static Result<string> Collection(ResourceType type, string? @namespace)
    {
        foreach (var part in (ReadOnlySpan<string>)[type.Version, type.Plural])
        {
            if (Reason(part) is { } reason)
                return Refuse(part, reason);
        }

        if (type.Group.Length > 0 && Reason(type.Group) is { } groupReason)
            return Refuse(type.Group, groupReason);
        if (@namespace is not null && Reason(@namespace) is { } namespaceReason)
            return Refuse(@namespace, namespaceReason);

        var root = type.Group.Length == 0 ? $"/api/{Escape(type.Version)}" : $"/apis/{Escape(type.Group)}/{Escape(type.Version)}";
        return @namespace is null ? $"{root}/{Escape(type.Plural)}" : $"{root}/namespaces/{Escape(@namespace)}/{Escape(type.Plural)}";
    }

    /// <summary><c>/apis/apps/v1/namespaces/shop/deployments/web</c>.</summary>
    public static Result<string> Object(ResourceRef reference)
    {
        if (!Collection(reference.Type, reference.Namespace).TryGet(out var collection, out var failure))
            return failure;
        return Reason(reference.Name) is { } reason ? Refuse(reference.Name, reason) : $"{collection}/{Escape(reference.Name)}";
    }

    /// <summary>A whole path with its query, as a caller gave it.</summary>
    public static Result<string> Raw(string path) =>
        path.StartsWith('/') && !path.Contains("..", StringComparison.Ordinal) && !path.AsSpan().ContainsAny(" \\#\r\n") ? path : Refuse(path, "it is no path");

    /// <summary>Kubernetes' own rule for a path segment name; null where the part is one.</summary>
    private static string? Reason(string part) => part switch
    {
        "" => "it is empty",
        "." or ".." => "it is a step in a path",
        _ when part.AsSpan().ContainsAny('/', '%') => "it has '/' or '%' in it",
        { Length: > 1024 } => "it is too long",
        _ => null,
    };

    private static string Escape(string part) => Uri.EscapeDataString(part);

    private static Failure Refuse(string part, string reason) => new()
    {
        Kind = FailureKind.Invalid,
        Message = $"'{(part.Length > 60 ? part[..60] + "…" : part)}' cannot be a name in Kubernetes: {reason}.",
    };
}
