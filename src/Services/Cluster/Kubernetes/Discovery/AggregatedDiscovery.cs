using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Discovery;

/// <summary>
/// Reads <c>APIGroupDiscoveryList</c> (KEP-3352), versions v2 and v2beta1, which look the same.
/// </summary>
internal static class AggregatedDiscovery
{
    public static bool IsOne(JsonElement answer) => answer.Text("kind") == "APIGroupDiscoveryList";

    public static DiscoveredApis Read(JsonElement list)
    {
        var found = new DiscoveredApis();
        foreach (var group in list.Items("items"))
        {
            // The first version is the preferred one.
            var preferred = true;
            foreach (var version in group.Items("versions"))
            {
                ReadVersion(group.Text("metadata", "name") ?? "", version, preferred, found);
                preferred = false;
            }
        }

        return found;
    }

    private static void ReadVersion(string group, JsonElement version, bool preferred, DiscoveredApis found)
    {
        var name = version.Text("version") ?? "";
        var groupVersion = group.Length == 0 ? name : $"{group}/{name}";
        if (version.Text("freshness") == "Stale")
            found.Unavailable.Add(new(groupVersion, "The API server behind it does not answer."));
        foreach (var resource in version.Items("resources"))
            found.Resources.Add(ReadResource(group, name, resource, preferred));
    }

    private static ApiResource ReadResource(string group, string version, JsonElement resource, bool preferred)
    {
        var kind = resource.Text("responseKind", "kind") ?? "";
        return new()
        {
            Type = new(group, version, resource.Text("resource") ?? ""),
            Kind = kind,
            Singular = DiscoveredApis.Singular(resource.Text("singularResource"), kind),
            Namespaced = resource.Text("scope") == "Namespaced",
            Verbs = [.. resource.Texts("verbs")],
            ShortNames = [.. resource.Texts("shortNames")],
            Categories = [.. resource.Texts("categories")],
            Subresources = [.. resource.Items("subresources").Select(sub => sub.Text("subresource")).OfType<string>()],
            Preferred = preferred,
        };
    }
}
