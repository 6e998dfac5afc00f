using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dashboard.LogStore.Storage.Writing;

/// <summary>Merges the part of an update into a document: objects into objects, everything else is replaced.</summary>
internal static class SourceMerge
{
    private static readonly JsonSerializerOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The merged document; null where nothing changes.</summary>
    public static StoreResult<byte[]?> Merge(ReadOnlySpan<byte> source, ReadOnlySpan<byte> part)
    {
        try
        {
            if (JsonNode.Parse(source) is not JsonObject target || JsonNode.Parse(part) is not JsonObject change)
                return StoreFailure.MapperParsing("failed to parse");
            return Apply(target, change) ? JsonSerializer.SerializeToUtf8Bytes(target, plain) : (byte[]?)null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return StoreFailure.MapperParsing("failed to parse").WithCause(new(400, "json_parse_exception", exception.Message));
        }
    }

    private static bool Apply(JsonObject target, JsonObject change)
    {
        var changed = false;
        foreach (var (name, value) in change.ToList())
        {
            if (value is JsonObject inner && target[name] is JsonObject known)
            {
                changed |= Apply(known, inner);
            }
            else if (!target.ContainsKey(name) || !JsonNode.DeepEquals(target[name], value))
            {
                target[name] = value?.DeepClone();
                changed = true;
            }
        }
        return changed;
    }
}
