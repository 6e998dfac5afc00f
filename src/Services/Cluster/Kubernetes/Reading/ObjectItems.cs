using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>Full objects. The server leaves kind and API version out of a list's items; they are put in, so that an object is the same wherever it came from.</summary>
internal sealed class ObjectItems : ItemReader<JsonElement>
{
    private const string ListSuffix = "List";

    public override string Accept => MediaTypes.Json;

    public override bool TryRead(ref Utf8JsonReader reader, ListHead head, bool isRow, [MaybeNullWhen(false)] out JsonElement item)
    {
        item = default;
        if (!JsonDocument.TryParseValue(ref reader, out var document))
            return false;
        using (document)
        {
            var root = document.RootElement;
            item = root.ValueKind != JsonValueKind.Object || root.TryGetProperty("kind", out _) || !head.Kind.EndsWith(ListSuffix, StringComparison.Ordinal)
                ? root.Clone()
                : WithKind(root, head);
        }

        return true;
    }

    public override string ResourceVersionOf(JsonElement item) => item.Text("metadata", "resourceVersion") ?? "";

    private static JsonElement WithKind(JsonElement item, ListHead head)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("kind", head.Kind.AsSpan(0, head.Kind.Length - ListSuffix.Length));
            writer.WriteString("apiVersion", head.ApiVersion);
            foreach (var property in item.EnumerateObject())
                property.WriteTo(writer);
            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }
}
