using System.Buffers;
using System.Text;
using System.Text.Json;
using Dashboard.Services.Logs.Elasticsearch;

namespace Dashboard.Services.SavedObjects.Stores.Index;

/// <summary>
/// The requests to the index. A document holds the object as a text, for no server takes every JSON object in a document (names with dots, empty names), once more without its content
/// for lists, and what is searched by.
/// </summary>
internal sealed class IndexRequests(string index)
{
    private const string Purpose = "saved objects";
    private const string Mapping = """{"dynamic":false,"properties":{"key":{"type":"keyword"},"bytes":{"type":"long"},"head":{"type":"object","enabled":false},"object":{"type":"keyword","index":false,"doc_values":false}}}""";

    // From 7.7 on an index may hide from patterns like *.
    private static readonly Version HidesIndices = new(7, 7);
    private static readonly JsonElement Nothing = JsonSerializer.SerializeToElement(new Dictionary<string, string>());

    public static string IdOf(SavedObjectKey key) => $"{key.Type}~{key.Id}";

    public ElasticRequest Create(ServerFlavor flavor)
    {
        var hidden = flavor.IsOpenSearch || flavor.Version >= HidesIndices ? ""","hidden":true""" : "";
        var mapping = flavor.HasMappingTypes ? $$"""{"_doc":{{Mapping}}}""" : Mapping;
        var body = $$$"""{"settings":{"index":{"number_of_shards":1,"auto_expand_replicas":"0-1"{{{hidden}}}}},"mappings":{{{mapping}}}}""";
        return ElasticRequest.Change(Purpose, HttpMethod.Put, Path(""), JsonBytes(body));
    }

    public ElasticRequest Get(SavedObjectKey key) => ElasticRequest.Get(Purpose, Path($"/_doc/{IdOf(key)}"));

    public ElasticRequest GetMany(ServerFlavor flavor, IEnumerable<SavedObjectKey> keys) =>
        ElasticRequest.Search(Purpose, Path(flavor.HasMappingTypes ? "/_doc/_mget" : "/_mget"), JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, IEnumerable<string>> { ["ids"] = keys.Select(IdOf) }))
            with { IsSearch = false };

    public ElasticRequest Put(SavedObject saved, WriteCondition condition) =>
        ElasticRequest.Change(Purpose, HttpMethod.Put, Path($"/_doc/{IdOf(saved.Key)}?refresh=true&{condition.Parameters}"), Document(saved));

    public ElasticRequest Delete(SavedObjectKey key, WriteCondition condition) =>
        ElasticRequest.Change(Purpose, HttpMethod.Delete, Path($"/_doc/{IdOf(key)}?refresh=true&{condition.Parameters}"));

    /// <param name="after">The id that the page before ended with; null for the first.</param>
    public ElasticRequest Search(ServerFlavor flavor, int size, string? after)
    {
        var body = new Dictionary<string, object>
        {
            ["size"] = size,
            ["_source"] = new[] { "head", "bytes" },
            ["sort"] = new[] { new Dictionary<string, string> { ["key"] = "asc" } },
            [HasSequenceNumbers(flavor) ? "seq_no_primary_term" : "version"] = true,
        };
        if (after is not null)
            body["search_after"] = new[] { after };
        return ElasticRequest.Search(Purpose, Path("/_search"), JsonSerializer.SerializeToUtf8Bytes(body));
    }

    /// <summary>Before 7.0 not every answer has them.</summary>
    public static bool HasSequenceNumbers(ServerFlavor flavor) => flavor.IsOpenSearch || flavor.Version.Major >= 7;

    private static ReadOnlyMemory<byte> Document(SavedObject saved)
    {
        var line = SavedObjectWriter.Line(saved);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("key", IdOf(saved.Key));
            json.WriteNumber("bytes", line.Length);
            json.WritePropertyName("head");
            json.WriteRawValue(SavedObjectWriter.Line(saved with { References = [], Attributes = Nothing }).Span, skipInputValidation: true);
            json.WriteString("object", line.Span);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> JsonBytes(string text) => Encoding.UTF8.GetBytes(text);

    private string Path(string rest) => $"/{Uri.EscapeDataString(index)}{rest}";
}
