using System.Text.Json;
using Dashboard.Services.Cluster.Selectors;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>
/// A peer of a network policy's rule in words. A pod selector alone means the policy's own namespace, a namespace selector alone all pods of these
/// namespaces, both in one peer the pods that fit in the namespaces that fit.
/// </summary>
internal static class PolicyPeerWords
{
    /// <summary>Every namespace carries its name in this label since 1.21.</summary>
    private const string NameLabel = "kubernetes.io/metadata.name";

    public static Sentence Describe(JsonElement peer, string ownNamespace)
    {
        if (peer.Text("ipBlock", "cidr") is { } block)
            return Block(block, [.. peer.Texts("ipBlock", "except")]);

        var pods = peer.At("podSelector") is { } podSelector ? LabelSelector.Parse(podSelector) : null;
        var namespaces = peer.At("namespaceSelector") is { } namespaceSelector ? LabelSelector.Parse(namespaceSelector) : null;
        return (pods, namespaces) switch
        {
            (null, null) => new("PeerUnknown"),
            (_, null) => InNamespaces(pods, "", [ownNamespace]),
            (_, { IsEmpty: true }) => pods is null or { IsEmpty: true } ? new("PeerAllPodsEverywhere") : new("PeerPodsEverywhere", pods.ToString()),
            _ => InNamespaces(pods, namespaces.ToString(), Names(namespaces)),
        };
    }

    private static Sentence InNamespaces(LabelSelector? pods, string selector, IReadOnlyList<string> names)
    {
        if (pods is null or { IsEmpty: true })
            return names.Count > 0 ? new("PeerAllPodsOfNamespace", SentenceJoin.OrNames(names)) : new("PeerAllPodsOfNamespaces", selector);
        return names.Count > 0 ? new("PeerPodsOfNamespace", pods.ToString(), SentenceJoin.OrNames(names)) : new("PeerPodsOfNamespaces", pods.ToString(), selector);
    }

    private static Sentence Block(string block, IReadOnlyList<string> except) =>
        except.Count == 0 ? new("PeerAddresses", block) : new("PeerAddressesExcept", block, SentenceJoin.OrNames(except));

    /// <summary>The namespaces by name, where that is all that the selector asks for.</summary>
    private static IReadOnlyList<string> Names(LabelSelector namespaces) =>
        namespaces.Requirements is [{ Key: NameLabel, Operator: LabelOperator.In } only] ? only.Values : [];
}
