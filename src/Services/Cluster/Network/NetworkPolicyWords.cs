using System.Text.Json;
using Dashboard.Services.Cluster.Selectors;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>
/// Says exactly what a NetworkPolicy means. A policy isolates its pods in the directions that it names; its rules then open what they list;
/// several policies add up. https://kubernetes.io/docs/concepts/services-networking/network-policies/
/// </summary>
public static class NetworkPolicyWords
{
    public static NetworkPolicyDescription Describe(JsonElement policy)
    {
        var @namespace = policy.Text("metadata", "namespace") ?? "default";
        var pods = policy.At("spec", "podSelector") is { } selector ? LabelSelector.Parse(selector) : new([]);
        return new()
        {
            Pods = pods,
            AppliesTo = pods.IsEmpty ? new("PolicyForAllPods", @namespace) : new("PolicyForPods", pods.ToString(), @namespace),
            Ingress = Traffic(policy, TrafficDirection.Ingress, @namespace),
            Egress = Traffic(policy, TrafficDirection.Egress, @namespace),
        };
    }

    /// <summary>Whether the policy isolates its pods in this direction. Without <c>policyTypes</c>: ingress always, egress where there are egress rules.</summary>
    public static bool Isolates(JsonElement policy, TrafficDirection direction)
    {
        string[] types = [.. policy.Texts("spec", "policyTypes")];
        if (types.Length > 0)
            return types.Contains(direction.ToString());
        return direction == TrafficDirection.Ingress || policy.Items("spec", "egress").Any();
    }

    private static TrafficWords Traffic(JsonElement policy, TrafficDirection direction, string @namespace)
    {
        if (!Isolates(policy, direction))
            return new(direction, TrafficVerdict.Untouched, new($"{direction}Untouched"), []);

        JsonElement[] rules = [.. policy.Items("spec", direction == TrafficDirection.Ingress ? "ingress" : "egress")];
        if (rules.Length == 0)
            return new(direction, TrafficVerdict.Nothing, new($"{direction}Nothing"), []);
        if (rules.Any(rule => IsOpen(rule, direction)))
            return new(direction, TrafficVerdict.Everything, new($"{direction}Everything"), []);
        return new(direction, TrafficVerdict.Listed, new($"{direction}Listed"), [.. rules.SelectMany(rule => Lines(rule, direction, @namespace))]);
    }

    private static bool IsOpen(JsonElement rule, TrafficDirection direction) => !Peers(rule, direction).Any() && !rule.Items("ports").Any();

    private static IEnumerable<JsonElement> Peers(JsonElement rule, TrafficDirection direction) =>
        rule.Items(direction == TrafficDirection.Ingress ? "from" : "to");

    private static IEnumerable<Sentence> Lines(JsonElement rule, TrafficDirection direction, string @namespace)
    {
        var ports = PolicyPortWords.Describe(rule.Items("ports"));
        Sentence[] peers = [.. Peers(rule, direction).Select(peer => PolicyPeerWords.Describe(peer, @namespace))];
        if (peers.Length == 0)
            peers = [new("PeerAnywhere")];
        return peers.Select(peer => new Sentence(direction == TrafficDirection.Ingress ? "AllowedFrom" : "AllowedTo", peer, ports));
    }
}
