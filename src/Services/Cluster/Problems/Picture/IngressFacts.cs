using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

internal sealed record IngressFacts
{
    public required ObjectFacts Object { get; init; }

    public required IReadOnlyList<IngressBackend> Backends { get; init; }

    public static IngressFacts Read(JsonElement json, ApiResource resource) => new()
    {
        Object = ObjectFacts.Read(json, resource),
        Backends =
        [
            .. new[] { Backend(json.At("spec", "defaultBackend") ?? json.At("spec", "backend"), "", "") }
                .Concat(json.Items("spec", "rules").SelectMany(rule => rule.Items("http", "paths").Select(path =>
                    Backend(path.At("backend"), rule.Text("host") ?? "", path.Text("path") ?? "/"))))
                .OfType<IngressBackend>(),
        ],
    };

    private static IngressBackend? Backend(JsonElement? backend, string host, string path) => backend switch
    {
        { } json when json.Text("service", "name") is { } name => new(name, json.Text("service", "port", "name") ?? json.Scalar("service", "port", "number"), host + path),
        // extensions/v1beta1 and networking.k8s.io/v1beta1
        { } json when json.Text("serviceName") is { } name => new(name, json.Scalar("servicePort"), host + path),
        _ => null,
    };
}
