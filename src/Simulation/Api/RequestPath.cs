namespace Dashboard.Simulation.Api;

/// <summary>A resource path taken apart: <c>/apis/apps/v1/namespaces/shop/deployments/web/scale</c>.</summary>
internal sealed record RequestPath(string Group, string Version, string? Namespace, string Plural, string Name, string Subresource)
{
    /// <summary>Null where the path names no resource.</summary>
    public static RequestPath? Parse(string path)
    {
        var parts = path.Trim('/').Split('/');
        return parts switch
        {
            ["api", var version, .. var rest] when rest.Length > 0 => Of("", version, rest),
            ["apis", var group, var version, .. var rest] when rest.Length > 0 => Of(group, version, rest),
            _ => null,
        };
    }

    private static RequestPath? Of(string group, string version, string[] rest) => rest switch
    {
        ["namespaces", var name, "status" or "finalize"] when group.Length == 0 => new(group, version, name, "namespaces", name, rest[2]),
        ["namespaces", var space, var plural, .. var more] when more.Length <= 2 => new(group, version, Decode(space), plural, At(more, 0), At(more, 1)),
        ["namespaces", var name] when group.Length == 0 => new(group, version, Decode(name), "namespaces", Decode(name), ""),
        [var plural, .. var more] when more.Length <= 2 => new(group, version, null, plural, At(more, 0), At(more, 1)),
        _ => null,
    };

    private static string At(string[] parts, int index) => index < parts.Length ? Decode(parts[index]) : "";

    private static string Decode(string part) => Uri.UnescapeDataString(part);
}
