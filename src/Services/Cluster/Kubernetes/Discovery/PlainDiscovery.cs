using System.Text.Json;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Discovery;

/// <summary>Discovery before it was aggregated (Kubernetes 1.25 and older): <c>/api</c>, <c>/apis</c>, and one call for each group version.</summary>
internal sealed class PlainDiscovery(PlainCalls calls)
{
    private const int AtOnce = 12;

    /// <summary>The core group, by its <c>APIVersions</c> answer.</summary>
    public Task<DiscoveredApis> ReadCoreAsync(JsonElement versions, CancellationToken cancellationToken) =>
        ReadAsync([.. versions.Texts("versions").Select((version, index) => new GroupVersion("", version, index == 0))], cancellationToken);

    /// <summary>All other groups, by the <c>APIGroupList</c>.</summary>
    public Task<DiscoveredApis> ReadGroupsAsync(JsonElement groups, CancellationToken cancellationToken) => ReadAsync(
        [
            .. from grp in groups.Items("groups")
               let preferred = grp.Text("preferredVersion", "version")
               from version in grp.Items("versions")
               select new GroupVersion(grp.Text("name") ?? "", version.Text("version") ?? "", version.Text("version") == preferred),
        ],
        cancellationToken);

    private async Task<DiscoveredApis> ReadAsync(IReadOnlyList<GroupVersion> versions, CancellationToken cancellationToken)
    {
        var found = new DiscoveredApis();
        var gate = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(versions, options, async (version, token) =>
        {
            var answer = await calls.JsonAsync(new ApiRequest { Path = version.Path, Operation = "discover" }, token);
            lock (gate)
                Take(version, answer, found);
        });
        return found;
    }

    private static void Take(GroupVersion version, Result<JsonElement> answer, DiscoveredApis found)
    {
        if (!answer.TryGet(out var list, out var failure))
        {
            // One API server behind the aggregator that is down must not take the rest with it; the aggregator itself must.
            if (failure.StatusCode is null or 401)
                found.Failure = failure;
            else
                found.Unavailable.Add(new(version.Name, failure.Message));
            return;
        }

        var resources = list.Items("resources").ToList();
        var subresources = resources.Select(resource => resource.Text("name") ?? "").Where(name => name.Contains('/', StringComparison.Ordinal))
            .ToLookup(name => name[..name.IndexOf('/', StringComparison.Ordinal)], name => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        found.Resources.AddRange(
            from resource in resources
            let plural = resource.Text("name") ?? ""
            where !plural.Contains('/', StringComparison.Ordinal)
            select ReadResource(version, plural, resource, [.. subresources[plural]]));
    }

    private static ApiResource ReadResource(GroupVersion version, string plural, JsonElement resource, IReadOnlyList<string> subresources)
    {
        var kind = resource.Text("kind") ?? "";
        return new()
        {
            Type = new(version.Group, version.Version, plural),
            Kind = kind,
            Singular = DiscoveredApis.Singular(resource.Text("singularName"), kind),
            Namespaced = resource.Flag("namespaced"),
            Verbs = [.. resource.Texts("verbs")],
            ShortNames = [.. resource.Texts("shortNames")],
            Categories = [.. resource.Texts("categories")],
            Subresources = subresources,
            Preferred = version.Preferred,
        };
    }

    private sealed record GroupVersion(string Group, string Version, bool Preferred)
    {
        public string Name => Group.Length == 0 ? Version : $"{Group}/{Version}";

        public string Path => Group.Length == 0 ? $"/api/{Version}" : $"/apis/{Name}";
    }
}
