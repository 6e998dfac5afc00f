using System.Text;
using System.Text.Json;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary>The body of an update.</summary>
internal sealed record UpdateBody
{
    private static readonly string[] Known =
        ["doc", "upsert", "doc_as_upsert", "detect_noop", "_source", "if_seq_no", "if_primary_term", "scripted_upsert", "script"];

    public ReadOnlyMemory<byte> Document { get; private init; }

    public ReadOnlyMemory<byte> Upsert { get; private init; }

    public bool DocAsUpsert { get; private init; }

    public bool DetectNoop { get; private init; } = true;

    public SourceFilter? Source { get; private init; }

    public long? IfSequenceNumber { get; private init; }

    public long? IfPrimaryTerm { get; private init; }

    /// <param name="body">The body as UTF-8 JSON.</param>
    /// <param name="source">What a bulk's action line says of <c>_source</c>.</param>
    public static UpdateBody Read(ReadOnlyMemory<byte> body, JsonElement? source)
    {
        var json = RestJson.Parse(body);
        if (json.ValueKind != JsonValueKind.Object)
            throw RestFailure.Parse($"Expected [START_OBJECT] but found [{RestJson.TokenName(json)}]");
        Check(json);
        return new UpdateBody
        {
            Document = Raw(json, "doc"),
            Upsert = Raw(json, "upsert"),
            DocAsUpsert = Flag(json, "doc_as_upsert", false),
            DetectNoop = Flag(json, "detect_noop", true),
            Source = json.TryGetProperty("_source", out var own) ? SourceParameter.Read(own) : source is { } given ? SourceParameter.Read(given) : null,
            IfSequenceNumber = Number(json, "if_seq_no"),
            IfPrimaryTerm = Number(json, "if_primary_term"),
        };
    }

    public WriteOperation Apply(WriteOperation operation) => operation with
    {
        Source = Document,
        Upsert = Upsert,
        DocAsUpsert = DocAsUpsert,
        IgnoreNoop = !DetectNoop,
        IfSequenceNumber = operation.IfSequenceNumber ?? IfSequenceNumber,
        IfPrimaryTerm = operation.IfPrimaryTerm ?? IfPrimaryTerm,
    };

    private static void Check(JsonElement json)
    {
        var unknown = json.EnumerateObject().Select(part => part.Name).FirstOrDefault(name => !Known.Contains(name));
        if (unknown is not null)
            throw new StoreFailureException(new StoreFailure(400, "x_content_parse_exception", $"[1:2] [UpdateRequest] unknown field [{unknown}]{Suggestion.For(unknown, Known)}"));
        if (json.TryGetProperty("script", out _))
            throw RestFailure.IllegalArgument("[script] is not supported in updates: send [doc]");
        if (!json.TryGetProperty("doc", out _))
            throw RestFailure.Validation("script or doc is missing");
    }

    private static ReadOnlyMemory<byte> Raw(JsonElement json, string name)
        => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? Encoding.UTF8.GetBytes(value.GetRawText()) : default;

    private static bool Flag(JsonElement json, string name, bool otherwise)
        => json.TryGetProperty(name, out var value) ? value.ToString().Equals("true", StringComparison.OrdinalIgnoreCase) : otherwise;

    private static long? Number(JsonElement json, string name)
        => json.TryGetProperty(name, out var value) && value.TryGetInt64(out var number) ? number : null;
}
