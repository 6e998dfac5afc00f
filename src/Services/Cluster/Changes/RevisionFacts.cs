using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Changes;

/// <summary>A version of a stateful or daemon set (apps/v1 ControllerRevision).</summary>
internal sealed record RevisionFacts(string Namespace, string OwnerUid, string OwnerKind, string OwnerName, DateTimeOffset Created, IReadOnlyDictionary<string, string> Images)
{
    public static RevisionFacts Read(JsonElement json, ApiResource resource)
    {
        var owner = json.Items("metadata", "ownerReferences").FirstOrDefault(it => it.Flag("controller"));
        var known = owner.ValueKind == JsonValueKind.Object;
        return new RevisionFacts(
            json.Text("metadata", "namespace") ?? "",
            known ? owner.Text("uid") ?? "" : "",
            known ? owner.Text("kind") ?? "" : "",
            known ? owner.Text("name") ?? "" : "",
            json.Time("metadata", "creationTimestamp") ?? DateTimeOffset.UnixEpoch,
            json.Items("data", "spec", "template", "spec", "containers").DistinctBy(it => it.Text("name")).ToDictionary(it => it.Text("name") ?? "", it => it.Text("image") ?? ""));
    }
}
