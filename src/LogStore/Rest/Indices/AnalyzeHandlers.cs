using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary><c>_analyze</c>: the words that an analyzer makes of a text.</summary>
internal sealed class AnalyzeHandlers(IndexService indices) : RestModule(indices)
{
    private static readonly string[] Known = ["analyzer", "tokenizer", "filter", "text", "field", "normalizer"];

    public override void Map(RouteTable routes)
    {
        foreach (var path in new[] { "/_analyze", "/{index}/_analyze" })
        {
            routes.Add("GET", path, Analyze, "analyzer", "field", "text");
            routes.Add("POST", path, Analyze, "analyzer", "field", "text");
        }
    }

    private Task<RestResponse> Analyze(RestRequest request, CancellationToken cancellationToken)
    {
        var body = request.JsonObject();
        var unknown = body.EnumerateObject().Select(part => part.Name).FirstOrDefault(name => !Known.Contains(name));
        if (unknown is not null)
            throw new StoreFailureException(new StoreFailure(400, "x_content_parse_exception", $"[1:2] [analyze_request] unknown field [{unknown}]"));
        var texts = Texts(body, "text", request.Parameters);
        if (texts.Count == 0)
            throw RestFailure.Validation("text is missing");
        var index = request.Parameters.Has("index") && Resolve(request, ResolveOptions.Search) is [var found, ..] ? found.Index : null;
        var analyzer = AnalyzeChoice.Read(body, request.Parameters, index);
        return Task.FromResult(RestResponse.Json(new JsonObject { ["tokens"] = Tokens(analyzer, texts) }));
    }

    /// <summary>Tokens of all texts; between two texts positions jump by 100 and offsets by one, as between values of a field.</summary>
    private static JsonArray Tokens(TextAnalyzer analyzer, IReadOnlyList<string> texts)
    {
        var tokens = new JsonArray();
        var (position, offset) = (0, 0);
        foreach (var text in texts)
        {
            var last = -1;
            foreach (var token in analyzer.Analyze(text))
            {
                last = token.Position;
                tokens.Add(new JsonObject
                {
                    ["token"] = token.Text,
                    ["start_offset"] = offset + token.Start,
                    ["end_offset"] = offset + token.End,
                    ["type"] = TokenTypeNames.Name(token.Type),
                    ["position"] = position + token.Position,
                });
            }

            position += last + 101;
            offset += text.Length + 1;
        }

        return tokens;
    }

    private static IReadOnlyList<string> Texts(JsonElement body, string name, RestParameters parameters)
    {
        if (!body.TryGetProperty(name, out var value))
            return parameters.Text(name) is { } text ? [text] : [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.ToString())] : [value.ToString()];
    }
}
