using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Rbac;

/// <summary>A rule's resource in words.</summary>
internal static class ResourceWords
{
    public static Sentence Of(string group, string resource)
    {
        var slash = resource.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return Plain(group, resource);

        var parent = Plain(group, resource[..slash]);
        return resource[(slash + 1)..] switch
        {
            "log" => new("ResourceLogs", parent),
            "exec" or "attach" => new("ResourceCommands", parent, resource[(slash + 1)..]),
            "*" => new("ResourceAllParts", parent),
            var part => new("ResourcePart", part, parent),
        };
    }

    private static Sentence Plain(string group, string resource) => (group, resource) switch
    {
        ("*", "*") => new("ResourceEverything"),
        ("", "*") => new("ResourceEverythingCore"),
        (_, "*") => new("ResourceEverythingOf", group),
        ("*", _) => new("ResourceOfAnyGroup", resource),
        ("", _) => new("ResourceName", resource),
        _ => new("ResourceName", $"{resource}.{group}"),
    };
}
