using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dashboard.Services.LogCollection.Lines;
using Dashboard.Services.LogCollection.Pods;
using Dashboard.Services.LogCollection.Positions;

namespace Dashboard.Services.LogCollection.Documents;

/// <summary>Where lines come from, as their documents say it: the object that Fluentd's Kubernetes metadata filter writes.</summary>
internal sealed class ContainerSource
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ContainerSource(CollectedPod pod, CollectedContainer container)
    {
        Key = new(pod.Uid, container.Name);
        Name = $"{pod.Namespace}/{pod.Name}/{container.Name}";
        IdHash = LineHash.Of(System.Text.Encoding.UTF8.GetBytes($"{pod.Uid}/{container.Name}"));
        Json = Write(pod, container);
    }

    public ContainerKey Key { get; }

    /// <summary>For the log: <c>shop/web-1/app</c>.</summary>
    public string Name { get; }

    /// <summary>Of the pod's uid and the container's name.</summary>
    public ulong IdHash { get; }

    /// <summary>The object <c>kubernetes</c>.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    private static ReadOnlyMemory<byte> Write(CollectedPod pod, CollectedContainer container)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteString("namespace_name"u8, pod.Namespace);
        json.WriteString("pod_name"u8, pod.Name);
        json.WriteString("pod_id"u8, pod.Uid);
        json.WriteString("container_name"u8, container.Name);
        if (container.Image is not null)
            json.WriteString("container_image"u8, container.Image);
        if (pod.Node is not null)
            json.WriteString("host"u8, pod.Node);
        json.WriteStartObject("labels"u8);
        // Dots would make objects of them: app and app.kubernetes.io/name cannot both stand in one index.
        foreach (var (name, value) in pod.Labels.DistinctBy(label => Plain(label.Key)))
            json.WriteString(Plain(name), value);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory.ToArray();
    }

    private static string Plain(string label) => label.Replace('.', '_');
}
