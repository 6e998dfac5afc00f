using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>Reads the bodies of writes.</summary>
internal static class RequestBody
{
    private const int Limit = 3 * 1024 * 1024;

    public static async Task<string> TextAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (request.Http.Request.ContentLength > Limit)
            throw Errors.Make(413, "RequestEntityTooLarge", $"Request entity too large: limit is {Limit}", []);
        using var reader = new StreamReader(request.Http.Request.Body);
        var text = await reader.ReadToEndAsync(cancellationToken);
        return text.Length <= Limit ? text : throw Errors.Make(413, "RequestEntityTooLarge", $"Request entity too large: limit is {Limit}", []);
    }

    /// <summary>The object in a body, of the kind that the resource has.</summary>
    public static async Task<JsonObject> ObjectAsync(ApiRequest request, string kind, string groupVersion, CancellationToken cancellationToken)
    {
        if (request.Http.Request.ContentType is { } type && !type.StartsWith("application/json", StringComparison.Ordinal) && !type.StartsWith("*/*", StringComparison.Ordinal))
            throw Errors.UnsupportedMediaType();
        var text = await TextAsync(request, cancellationToken);
        return Parse(text, kind, groupVersion);
    }

    private static JsonObject Parse(string text, string kind, string groupVersion)
    {
        JsonObject? json;
        try
        {
            json = JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException error)
        {
            throw Errors.BadRequest($"the object provided is unrecognized (must be of type {kind}): couldn't get version/kind; json parse error: {error.Message} ({Head(text)})");
        }

        if (json is null)
            throw Errors.BadRequest($"the object provided is unrecognized (must be of type {kind}): couldn't get version/kind; json parse error: json: cannot unmarshal into Go value ({Head(text)})");
        var givenKind = json.Text("kind");
        var givenVersion = json.Text("apiVersion");
        if (givenKind is not null && givenKind != kind)
            throw Errors.BadRequest($"{givenKind} in version \"{(givenVersion ?? "").Split('/')[^1]}\" cannot be handled as a {kind}: converting ({givenVersion}.{givenKind}) to ({groupVersion}.{kind}): unknown conversion");
        if (givenVersion is not null && givenVersion != groupVersion)
            throw Errors.BadRequest($"the API version in the data ({givenVersion}) does not match the expected API version ({groupVersion})");
        json.Remove("kind");
        json.Remove("apiVersion");
        return json;
    }

    private static string Head(string text) => text.Length <= 40 ? text : $"{text[..40]}...";
}
