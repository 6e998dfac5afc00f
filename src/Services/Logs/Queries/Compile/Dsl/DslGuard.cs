using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Compile.Dsl;

/// <summary>
/// Reads a filter that a user wrote in query DSL, and lets through only what cannot read other documents than those that are searched. Stored logs are shown by the
/// namespaces that a user may read, by a filter around this one: a terms lookup, an indexed shape or a script would look past it.
/// </summary>
internal static class DslGuard
{
    private const int MaximumLength = 100_000;
    private const int MaximumDepth = 20;
    private const int MaximumQueries = 1_000;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>The query, or why it is refused.</summary>
    public static (JsonObject? Query, QueryError? Error) Read(string json)
    {
        if (json.Length > MaximumLength)
            return (null, new(new Sentence("DslTooLong", MaximumLength)));

        try
        {
            using var document = JsonDocument.Parse(JsonText.Clean(json), Strict);
            var query = Unwrapped(document.RootElement);
            var queries = 0;
            return Query(query, 1, ref queries) is { } refusal ? (null, new(refusal)) : (JsonObject.Create(query.Clone()), null);
        }
        catch (JsonException error)
        {
            return (null, new(new Sentence("DslNotJson", (error.LineNumber ?? 0) + 1, (error.BytePositionInLine ?? 0) + 1)));
        }
        catch (InvalidOperationException)
        {
            // An escape names half of a surrogate pair: valid JSON, but no text.
            return (null, new(new Sentence("DslHalfCharacter")));
        }
    }

    /// <summary>People paste whole searches: <c>{"query":{…}}</c> means what it holds.</summary>
    private static JsonElement Unwrapped(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.GetPropertyCount() == 1 && root.TryGetProperty("query", out var query) ? query : root;

    private static Sentence? Query(JsonElement query, int depth, ref int queries)
    {
        if (query.ValueKind != JsonValueKind.Object || query.GetPropertyCount() != 1)
            return new("DslOneQuery");
        if (depth > MaximumDepth)
            return new("DslTooDeep", MaximumDepth);
        if (++queries > MaximumQueries)
            return new("DslTooMany", MaximumQueries);

        var member = query.EnumerateObject().First();
        if (DslShapes.Of(member.Name) is not { } shape)
            return new("DslNotAllowed", Quoted(member.Name));
        return member.Value.ValueKind == JsonValueKind.Object ? Body(member, shape, depth, ref queries) : new("DslBody", member.Name);
    }

    private static Sentence? Body(JsonProperty query, DslShape shape, int depth, ref int queries)
    {
        foreach (var member in query.Value.EnumerateObject())
        {
            var refusal = shape.Queries.Contains(member.Name) && member.Name is not ("boost" or "_name") ? Queries(member.Value, depth, ref queries)
                : shape.Parameters.Contains(member.Name) ? Plain(query.Name, member)
                : shape.FieldParameters is not null ? Field(query.Name, member, shape)
                : new("DslParameter", query.Name, Quoted(member.Name));
            if (refusal is not null)
                return refusal;
        }

        return null;
    }

    private static Sentence? Queries(JsonElement value, int depth, ref int queries)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return Query(value, depth + 1, ref queries);

        foreach (var item in value.EnumerateArray())
        {
            if (Query(item, depth + 1, ref queries) is { } refusal)
                return refusal;
        }

        return null;
    }

    private static Sentence? Field(string query, JsonProperty field, DslShape shape)
    {
        if (shape.TakesList)
            return field.Value.ValueKind == JsonValueKind.Array ? Plain(query, field) : new("DslTermsList", query, Quoted(field.Name));
        if (field.Value.ValueKind != JsonValueKind.Object)
            return IsPlain(field.Value) ? null : new("DslPlain", query, Quoted(field.Name));

        foreach (var parameter in field.Value.EnumerateObject())
        {
            if (!shape.FieldParameters!.Contains(parameter.Name))
                return new("DslParameter", query, Quoted(parameter.Name));
            if (Plain(query, parameter) is { } refusal)
                return refusal;
        }

        return null;
    }

    /// <summary>A value or a list of values: an object would be a script, or the name of another document.</summary>
    private static Sentence? Plain(string query, JsonProperty parameter) =>
        IsPlain(parameter.Value) || (parameter.Value.ValueKind == JsonValueKind.Array && parameter.Value.EnumerateArray().All(IsPlain))
            ? null : new("DslPlain", query, Quoted(parameter.Name));

    private static bool IsPlain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object or JsonValueKind.Array => false,
        // Throws on what no server could read either.
        JsonValueKind.String => value.GetString() is not null,
        _ => true,
    };

    /// <summary>Names come from the user: of a long one its beginning says enough.</summary>
    private static string Quoted(string name) => name.Length <= 60 ? name : name[..60] + "…";
}
