using System.Text.Json;

namespace Dashboard.LogStore.Rest.Http;

/// <summary>A request that found its handler; the body is unpacked and whole.</summary>
internal sealed record RestRequest
{
    public required string Method { get; init; }

    /// <summary>The path as it was sent, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>Parts of the path and of the query, together as in Elasticsearch.</summary>
    public required RestParameters Parameters { get; init; }

    public string? ContentType { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What the body stands in. A handler that keeps nothing of it may dispose this as soon as it needs the body no more; then <see cref="Body"/> is void.</summary>
    public IDisposable? BodyBuffer { get; init; }

    /// <summary>The client's own name for the request (<c>X-Opaque-Id</c>), by which it can be found among the tasks.</summary>
    public string? OpaqueId { get; init; }

    public bool HasBody => !Body.IsEmpty;

    /// <summary>The body as JSON; null where there is none.</summary>
    public JsonElement? Json() => HasBody ? RestJson.Parse(Body) : null;

    /// <summary>The body as a JSON object; an empty one where there is none.</summary>
    public JsonElement JsonObject()
    {
        if (!HasBody)
            return RestJson.EmptyObject;
        var json = RestJson.Parse(Body);
        return json.ValueKind == JsonValueKind.Object
            ? json
            : throw RestFailure.Parse($"Expected [START_OBJECT] but found [{RestJson.TokenName(json)}]");
    }

    public JsonElement RequiredJsonObject()
        => HasBody ? JsonObject() : throw RestFailure.Parse("request body is required");
}
