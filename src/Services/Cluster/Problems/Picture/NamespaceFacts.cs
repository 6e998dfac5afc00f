using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

internal sealed record NamespaceFacts(ObjectFacts Object, IReadOnlyList<Condition> Conditions)
{
    public static NamespaceFacts Read(JsonElement json, ApiResource resource)
    {
        var facts = ObjectFacts.Read(json, resource);
        return new NamespaceFacts(facts with { Finalizers = [.. facts.Finalizers, .. json.Texts("spec", "finalizers")] }, Condition.Read(json));
    }
}
