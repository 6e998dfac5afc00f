using System.Text.Json;
using Dashboard.Services.Cluster.Rbac;
using Dashboard.Services.Cluster.Selectors;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Graph;

/// <summary>Reads autoscalers, disruption budgets, claims and role bindings.</summary>
internal static class PolicyItems
{
    public static GraphItem Autoscaler(ResourceType type, string kind, JsonElement autoscaler)
    {
        var item = GraphItems.Of(type, kind, autoscaler);
        var blocked = autoscaler.Items("status", "conditions").Any(condition => condition.Text("type") is "ScalingActive" or "AbleToScale" && condition.Text("status") == "False");
        var target = autoscaler.At("spec", "scaleTargetRef") ?? default;
        return item with
        {
            Health = blocked ? GraphHealth.Warn : GraphHealth.Ok,
            Detail = blocked ? new("GraphCannotScale") : new("GraphScaled", autoscaler.Integer("spec", "minReplicas") ?? 1, autoscaler.Integer("spec", "maxReplicas") ?? 0),
            Links = [new(target.Text("kind") ?? "", item.Reference.Namespace, target.Text("name") ?? "", GraphRelation.Scales)],
        };
    }

    public static GraphItem DisruptionBudget(ResourceType type, string kind, JsonElement budget)
    {
        var allowed = budget.Integer("status", "disruptionsAllowed") ?? 0;
        var blocks = allowed == 0 && budget.Integer("status", "expectedPods") > 0;
        return GraphItems.Of(type, kind, budget) with
        {
            Selector = budget.At("spec", "selector") is { } selector ? LabelSelector.Parse(selector) : null,
            SelectorRelation = GraphRelation.Protects,
            Health = blocks ? GraphHealth.Warn : GraphHealth.Ok,
            Detail = new("GraphMayGo", allowed),
        };
    }

    public static GraphItem Claim(ResourceType type, string kind, JsonElement claim)
    {
        var phase = claim.Text("status", "phase") ?? "Pending";
        return GraphItems.Of(type, kind, claim) with
        {
            Health = phase switch
            {
                "Bound" => GraphHealth.Ok,
                "Lost" => GraphHealth.Bad,
                _ => GraphHealth.Warn,
            },
            Detail = new("GraphWord", phase == "Bound" ? claim.Scalar("status", "capacity", "storage") ?? phase : phase),
            Links = claim.Text("spec", "volumeName") is { Length: > 0 } volume ? [new("PersistentVolume", null, volume, GraphRelation.Binds)] : [],
        };
    }

    public static GraphItem RoleBinding(ResourceType type, string kind, JsonElement json)
    {
        var item = GraphItems.Of(type, kind, json);
        var binding = RbacBinding.Read(type, json);
        return item with
        {
            Links =
            [
                .. binding.Subjects.Where(subject => subject.Account is not null).Select(subject => new GraphLink("ServiceAccount", subject.Namespace, subject.Name, GraphRelation.Binds, Backwards: true)),
                new(binding.RoleKind, binding.Role.Namespace, binding.Role.Name, GraphRelation.Binds),
            ],
        };
    }
}
