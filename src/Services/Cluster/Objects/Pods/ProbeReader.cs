using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>Reads the probes of a container into words.</summary>
public static class ProbeReader
{
    public static IReadOnlyList<Probe> Read(JsonElement container)
    {
        var probes = new List<Probe>();
        foreach (var name in (ReadOnlySpan<string>)["startup", "readiness", "liveness"])
        {
            if (container.At($"{name}Probe") is { } probe)
                probes.Add(new(name, Asks(probe), Timing(probe)));
        }

        return probes;
    }

    private static Sentence Asks(JsonElement probe)
    {
        if (probe.At("httpGet") is { } http)
            return new("Probe.Http", (http.Text("scheme") ?? "HTTP").ToUpperInvariant(), $"{http.Text("host")}:{http.Scalar("port")}{http.Text("path") ?? "/"}");
        if (probe.At("tcpSocket") is { } tcp)
            return new("Probe.Tcp", $"{tcp.Text("host")}:{tcp.Scalar("port")}");
        if (probe.At("grpc") is { } grpc)
            return new("Probe.Grpc", $":{grpc.Scalar("port")} {grpc.Text("service")}".TrimEnd());
        return new("Probe.Command", string.Join(' ', probe.Texts("exec", "command")));
    }

    private static Sentence Timing(JsonElement probe)
    {
        TimeSpan Seconds(string name, long fallback) => TimeSpan.FromSeconds(probe.Integer(name) ?? fallback);
        var every = Seconds("periodSeconds", 10);
        var timeout = Seconds("timeoutSeconds", 1);
        var failures = probe.Integer("failureThreshold") ?? 3;
        var delay = Seconds("initialDelaySeconds", 0);
        return delay > TimeSpan.Zero ? new("Probe.TimingAfter", every, failures, timeout, delay) : new("Probe.Timing", every, failures, timeout);
    }
}
