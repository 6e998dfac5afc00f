using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>Full objects that live only while they are turned into something smaller; the version is the last read object's.</summary>
internal sealed class ProjectedItems<T>(Func<JsonElement, T> project) : ItemReader<T>
{
    private string version = "";

    public override string Accept => MediaTypes.Json;

    public override bool TryRead(ref Utf8JsonReader reader, ListHead head, bool isRow, [MaybeNullWhen(false)] out T item)
    {
        item = default;
        if (!JsonDocument.TryParseValue(ref reader, out var document))
            return false;
        using (document)
        {
            version = document.RootElement.Text("metadata", "resourceVersion") ?? "";
            item = project(document.RootElement);
        }

        return true;
    }

    public override string ResourceVersionOf(T item) => version;
}
