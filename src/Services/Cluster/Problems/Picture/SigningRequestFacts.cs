using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>A certificate signing request; without a condition it waits for somebody.</summary>
internal sealed record SigningRequestFacts(ObjectFacts Object, string Requestor, IReadOnlyList<Condition> Conditions, bool Issued)
{
    public static SigningRequestFacts Read(JsonElement json, ApiResource resource) => new(
        ObjectFacts.Read(json, resource), json.Text("spec", "username") ?? "", Condition.Read(json), json.Text("status", "certificate") is { Length: > 0 });
}
