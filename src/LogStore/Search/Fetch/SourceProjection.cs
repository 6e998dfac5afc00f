using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dashboard.LogStore.Search.Execution.Filters;

namespace Dashboard.LogStore.Search.Fetch;

/// <summary>Cuts a document down to the parts that a request names.</summary>
internal sealed class SourceProjection(SourceFilter filter)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly WildcardPattern[] _includes = [.. filter.Includes.Select(name => new WildcardPattern(name, false))];
    private readonly WildcardPattern[] _excludes = [.. filter.Excludes.Select(name => new WildcardPattern(name, false))];

    /// <summary>The document as it came in, or the parts of it that are wanted.</summary>
    public ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> source)
    {
        if (filter.IsWhole)
            return source;
        using var document = JsonDocument.Parse(source, SourceValues.Depth);
        var output = new ArrayBufferWriter<byte>(source.Length);
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        WriteMembers(writer, document.RootElement, "", _includes.Length == 0);
        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenMemory;
    }

    private void WriteMembers(Utf8JsonWriter writer, JsonElement element, string path, bool isIncluded)
    {
        foreach (var member in element.EnumerateObject())
        {
            var name = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            var utf8 = Encoding.UTF8.GetBytes(name);
            if (Array.Exists(_excludes, pattern => pattern.Matches(utf8)))
                continue;
            var included = isIncluded || Array.Exists(_includes, pattern => pattern.Matches(utf8));
            if (!Has(member.Value, name, included))
                continue;
            writer.WritePropertyName(member.Name);
            WriteValue(writer, member.Value, name, included);
        }
    }

    private void WriteValue(Utf8JsonWriter writer, JsonElement value, string path, bool isIncluded)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                WriteMembers(writer, value, path, isIncluded);
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    if (Has(item, path, isIncluded))
                        WriteValue(writer, item, path, isIncluded);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    // Something of the value is left.
    private bool Has(JsonElement value, string path, bool isIncluded) => value.ValueKind switch
    {
        _ when isIncluded => true,
        JsonValueKind.Object => value.EnumerateObject().Any(member => HasMember(member, path)),
        JsonValueKind.Array => value.EnumerateArray().Any(item => Has(item, path, false)),
        _ => false,
    };

    private bool HasMember(JsonProperty member, string path)
    {
        var name = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
        var utf8 = Encoding.UTF8.GetBytes(name);
        return !Array.Exists(_excludes, pattern => pattern.Matches(utf8))
            && (Array.Exists(_includes, pattern => pattern.Matches(utf8)) || Has(member.Value, name, false));
    }
}
