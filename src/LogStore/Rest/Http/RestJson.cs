using System.Text.Json;

namespace Dashboard.LogStore.Rest.Http;

/// <summary>Bodies of requests as JSON, as lenient as Elasticsearch where that is harmless.</summary>
internal static class RestJson
{
    public static readonly JsonElement EmptyObject = Parse("{}"u8.ToArray());

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 500, CommentHandling = JsonCommentHandling.Skip };

    public static JsonElement Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new StoreFailureException(new StoreFailure(400, "parse_exception", "Failed to parse content to map")
            {
                CausedBy = new StoreFailure(400, "json_parse_exception", exception.Message),
            });
        }
    }

    /// <summary>Jackson's name of the token that begins the value, as error messages have it.</summary>
    public static string TokenName(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "START_OBJECT",
        JsonValueKind.Array => "START_ARRAY",
        JsonValueKind.String => "VALUE_STRING",
        JsonValueKind.Number => "VALUE_NUMBER",
        JsonValueKind.True or JsonValueKind.False => "VALUE_BOOLEAN",
        _ => "VALUE_NULL",
    };
}
