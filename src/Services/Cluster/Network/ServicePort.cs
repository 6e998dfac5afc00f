namespace Dashboard.Services.Cluster.Network;

/// <summary>A port of a service. <paramref name="TargetPort"/> is a number, or the name of a container's port.</summary>
public sealed record ServicePort(string? Name, string Protocol, long Port, string TargetPort, long? NodePort, string? AppProtocol)
{
    /// <summary>Whether an ingress or a route that names this number or name means this port.</summary>
    public bool IsNamed(string numberOrName) =>
        numberOrName == Name || numberOrName == Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
