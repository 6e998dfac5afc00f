using Dashboard.Services.Logs.Fields;

namespace Dashboard.Services.Logs.Places;

/// <summary>In which fields a view's lines say where in the cluster they come from: names that the usual shippers write, in the form that holds whole values.</summary>
public sealed class PlaceFields(FieldList fields)
{
    public static IReadOnlyList<string> PodNames { get; } =
        ["kubernetes.pod_name", "kubernetes.pod.name", "k8s.pod.name", "resource.attributes.k8s.pod.name", "resource.k8s.pod.name", "Resource.k8s.pod.name", "kubernetes_pod_name"];

    public static IReadOnlyList<string> ContainerNames { get; } =
    [
        "kubernetes.container_name", "kubernetes.container.name", "k8s.container.name", "resource.attributes.k8s.container.name", "resource.k8s.container.name", "Resource.k8s.container.name",
        "kubernetes_container_name",
    ];

    public static IReadOnlyList<string> NodeNames { get; } =
        ["kubernetes.host", "kubernetes.node.name", "kubernetes.pod_node_name", "k8s.node.name", "resource.attributes.k8s.node.name", "resource.k8s.node.name", "Resource.k8s.node.name", "kubernetes_host"];

    /// <summary>Null where the lines do not say.</summary>
    public string? Namespace => Find(LogsOptions.WellKnownNamespaceFields);

    public string? Pod => Find(PodNames);

    public string? Node => Find(NodeNames);

    /// <summary>The form of a field that holds whole values; null where there is none.</summary>
    private string? Find(IReadOnlyList<string> names) => names.Select(Exact).FirstOrDefault(name => name is not null);

    private string? Exact(string name) => fields.Find(name) switch
    {
        null => null,
        { IsAggregatable: true, IsSearchable: true } => name,
        _ => fields.SubFields(name).FirstOrDefault(sub => sub is { Kind: LogFieldKind.Keyword, IsSearchable: true })?.Name,
    };
}
