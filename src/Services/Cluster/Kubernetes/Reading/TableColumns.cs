using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

internal static class TableColumns
{
    public static TableColumn Read(JsonElement definition) => new(
        definition.Text("name") ?? "",
        definition.Text("type") ?? "string",
        definition.Text("format") ?? "",
        definition.Text("description") ?? "",
        (int)(definition.Integer("priority") ?? 0));
}
