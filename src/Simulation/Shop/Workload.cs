using Dashboard.Simulation.Controllers;

namespace Dashboard.Simulation.Shop;

/// <summary>One service of the demo, in the few figures that make it.</summary>
internal sealed record Workload(string Namespace, string Name, int Replicas, string Image, string Version)
{
    /// <summary><c>Deployment</c>, <c>StatefulSet</c> or <c>DaemonSet</c>.</summary>
    public string Kind { get; init; } = "Deployment";
    public string Log { get; init; } = "json";
    public int Port { get; init; } = 8080;

    /// <summary>Requested CPU in thousandths of a core.</summary>
    public int Cpu { get; init; } = 100;

    /// <summary>Requested memory in MiB; the limit is twice that where <see cref="Limit"/> is 0.</summary>
    public int Memory { get; init; } = 128;
    public int Limit { get; init; }
    public double UsedCpu { get; init; } = 0.05;
    public double UsedMemory { get; init; } = 80;

    /// <summary>The version before; the demo keeps its replica set.</summary>
    public string? Before { get; init; }
    public bool Proxy { get; init; }
    public bool Prepared { get; init; }
    public bool HostNetwork { get; init; }
    public int? Storage { get; init; }
    public string? StorageClass { get; init; }
    public string? Priority { get; init; }
    public (int Low, int High)? Scales { get; init; }
    public string? Budget { get; init; }
    public string? Host { get; init; }
    public bool Exposed { get; init; } = true;

    public string ImageOf(string version) => $"{ImageRegistry.Host}{Image}:{version}";

    public Behavior Behavior => new() { Log = Log, Memory = UsedMemory, Cpu = UsedCpu, ReadyAfter = Kind == "StatefulSet" ? 8 : 4 };
}
