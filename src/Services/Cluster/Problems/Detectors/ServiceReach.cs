using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Whether anybody answers behind a service.</summary>
internal static class ServiceReach
{
    public const string Reached = "reached";
    public const string Missing = "missing";
    public const string Empty = "empty";

    public static string Of(string name, string service, ClusterPicture picture)
    {
        if (!picture.Services.Any(it => it.Object.Namespace == name && it.Object.Name == service))
            return Missing;
        return picture.Known.Contains("endpointslices.discovery.k8s.io") && ReadyOf(name, service, picture) == 0 ? Empty : Reached;
    }

    public static int ReadyOf(string name, string service, ClusterPicture picture) =>
        picture.Endpoints.Where(it => it.Namespace == name && it.Service == service).Sum(it => it.Ready);
}
