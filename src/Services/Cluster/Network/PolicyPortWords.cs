using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>The ports of a network policy's rule in words. No ports at all means every port of every protocol; a port without a number means every port of its protocol.</summary>
internal static class PolicyPortWords
{
    public static Sentence Describe(IEnumerable<JsonElement> ports) =>
        SentenceJoin.Or([.. ports.Select(Port)]) ?? new("PortAny");

    private static Sentence Port(JsonElement port)
    {
        var protocol = port.Text("protocol") ?? "TCP";
        if (port.Scalar("port") is not { } first)
            return new("PortAnyOf", protocol);
        if (port.Integer("endPort") is { } last)
            return new("PortRange", protocol, first, last.ToString(CultureInfo.InvariantCulture));
        return port.Integer("port") is null ? new("PortNamed", protocol, first) : new("PortNumber", protocol, first);
    }
}
