using System.Globalization;
using Dashboard.Services.Cluster.Pods;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>Says why a service has no address, and why pods that it selects get no traffic.</summary>
public static class BackendDiagnosis
{
    /// <summary>The selected pods that stand behind no ready address.</summary>
    public static IEnumerable<IdlePod> Idle(ServiceFacts service, EndpointReading endpoints, IReadOnlyList<PodFacts> selected)
    {
        var reached = endpoints.Addresses.Where(address => address.Ready).SelectMany(Keys).ToHashSet(StringComparer.Ordinal);
        return selected.Where(pod => !reached.Contains(pod.Name) && !pod.Addresses.Any(reached.Contains))
            .Select(pod => new IdlePod(pod.Reference, Reason(service, pod)))
            .OrderBy(idle => idle.Pod.Name, StringComparer.Ordinal);
    }

    /// <summary>Null where something answers, or <paramref name="selected"/> is unknown (null) and so is the reason.</summary>
    public static Sentence? WhyNone(ServiceFacts service, EndpointReading endpoints, IReadOnlyList<PodFacts>? selected)
    {
        if (service.Type == "ExternalName")
            return new("ServiceIsExternalName", service.ExternalName ?? "");
        if (endpoints.ReadyCount > 0)
            return null;
        if (service.Selector is null)
            return new(endpoints.Addresses.Count == 0 ? "ServiceHasNoSelector" : "ServiceAddressesNotReady", endpoints.Addresses.Count);
        return selected switch
        {
            null => null,
            [] => new("ServiceSelectsNothing", service.Selector.ToString(), service.Namespace),
            _ when selected.All(pod => pod.Finished) => new("ServicePodsFinished", selected.Count),
            _ when !selected.Any(pod => pod.Ready) => new("ServicePodsNotReady", selected.Count),
            _ when MissingPort(service, selected) is { } port => new("ServicePortNameMissing", port),
            _ => new("ServicePodsNotListed", selected.Count(pod => pod.Ready)),
        };
    }

    private static Sentence Reason(ServiceFacts service, PodFacts pod)
    {
        if (pod.NotReady is { } reason)
            return reason;
        if (pod.Addresses.Count == 0)
            return new("PodWithoutAddress");
        return MissingPort(service, [pod]) is { } port ? new("PodPortNameMissing", port) : new("PodNotListedYet");
    }

    private static IEnumerable<string> Keys(BackendAddress address) => address.Pod is { } pod ? [address.Address, pod.Name] : [address.Address];

    /// <summary>A target port by name that none of the pods' containers has.</summary>
    private static string? MissingPort(ServiceFacts service, IReadOnlyList<PodFacts> pods) =>
        service.Ports.Select(port => port.TargetPort)
            .FirstOrDefault(target => !int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out _) && !pods.Any(pod => pod.PortNames.Contains(target)));
}
