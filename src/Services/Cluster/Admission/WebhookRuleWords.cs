using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Admission;

/// <summary>What an admission webhook is asked about, a sentence a rule: "create, update of pods, deployments.apps in namespaced scope".</summary>
public static class WebhookRuleWords
{
    public static IReadOnlyList<Sentence> Of(JsonElement webhook) => [.. webhook.Items("rules").Select(Rule)];

    private static Sentence Rule(JsonElement rule)
    {
        string[] operations = [.. rule.Texts("operations")];
        var resources = string.Join(", ", Resources([.. rule.Texts("apiGroups")], [.. rule.Texts("resources")]));
        var scope = rule.Text("scope") switch
        {
            "Namespaced" => new Sentence("WebhookScopeNamespaced"),
            "Cluster" => new Sentence("WebhookScopeCluster"),
            _ => null,
        };
        var what = operations.Contains("*") ? new Sentence("WebhookAnyOperation", resources)
            : new Sentence("WebhookOperations", string.Join(", ", operations).ToLowerInvariant(), resources);
        return scope is null ? what : new("WebhookScoped", what, scope);
    }

    private static IEnumerable<string> Resources(string[] groups, string[] resources) =>
        groups.SelectMany(group => resources.Select(resource => group.Length == 0 ? resource : $"{resource}.{group}"));
}
