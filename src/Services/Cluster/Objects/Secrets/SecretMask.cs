using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Secrets;

/// <summary>
/// Takes the values out of a secret, so that no snapshot of one holds them: each becomes a mask that says how many bytes it was.
/// The configuration that <c>kubectl apply</c> remembers in an annotation holds the values too, and goes as a whole.
/// </summary>
public static class SecretMask
{
    private const string Dots = "••••••••";
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>How long a masked value was; null where the text is no mask.</summary>
    public static long? SizeOf(string masked) =>
        masked.StartsWith(Dots, StringComparison.Ordinal)
        && long.TryParse(masked.AsSpan(Dots.Length).Trim(" ()bytes"), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? size
            : null;

    /// <summary>The secret without its values.</summary>
    public static JsonElement Apply(JsonElement secret)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var property in secret.Entries())
                Write(writer, property);
            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    private static void Write(Utf8JsonWriter writer, JsonProperty property)
    {
        switch (property.Name)
        {
            case "data":
                WriteMasked(writer, property, value => Bytes(value.Length, value));
                break;
            case "stringData":
                WriteMasked(writer, property, value => System.Text.Encoding.UTF8.GetByteCount(value));
                break;
            case "metadata":
                WriteMetadata(writer, property);
                break;
            default:
                property.WriteTo(writer);
                break;
        }
    }

    private static void WriteMasked(Utf8JsonWriter writer, JsonProperty values, Func<string, long> size)
    {
        if (values.Value.ValueKind != JsonValueKind.Object)
        {
            values.WriteTo(writer);
            return;
        }

        writer.WriteStartObject(values.Name);
        foreach (var entry in values.Value.EnumerateObject())
            writer.WriteString(entry.Name, Mask(size(entry.Value.ValueKind == JsonValueKind.String ? entry.Value.GetString()! : "")));
        writer.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter writer, JsonProperty metadata)
    {
        writer.WriteStartObject(metadata.Name);
        foreach (var property in metadata.Value.Entries())
        {
            if (property is { Name: "annotations", Value.ValueKind: JsonValueKind.Object })
                WriteMasked(writer, property);
            else
                property.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteMasked(Utf8JsonWriter writer, JsonProperty annotations)
    {
        writer.WriteStartObject(annotations.Name);
        foreach (var annotation in annotations.Value.EnumerateObject())
        {
            if (annotation.Name == LastApplied)
                writer.WriteString(annotation.Name, Dots);
            else
                annotation.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static string Mask(long size) => string.Create(CultureInfo.InvariantCulture, $"{Dots} ({size} bytes)");

    /// <summary>The length of what base64 text stands for.</summary>
    private static long Bytes(long length, string text) =>
        (length / 4 * 3) - (text.EndsWith("==", StringComparison.Ordinal) ? 2 : text.EndsWith('=') ? 1 : 0);
}
