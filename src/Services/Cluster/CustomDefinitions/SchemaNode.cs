using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.CustomDefinitions;

/// <summary>A field of a custom resource's OpenAPI schema. Its children are read when asked for: schemas can be large.</summary>
public sealed record SchemaNode(string Name, JsonElement Schema, bool Required)
{
    public string? Description => Schema.Text("description");

    /// <summary>For instance <c>string</c>, <c>array of object</c>, <c>map of string</c>, <c>integer or string</c>.</summary>
    public string Type => TypeOf(Schema);

    public IReadOnlyList<string> Values => [.. Schema.Items("enum").Select(value => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText())];

    public string? Default => Schema.At("default")?.GetRawText();

    public bool HasChildren => Children(Schema).Any();

    /// <summary>The fields of the object, or of the items of the array or map.</summary>
    public IReadOnlyList<SchemaNode> Fields()
    {
        var owner = Owner(Schema);
        var required = owner.Texts("required").ToHashSet(StringComparer.Ordinal);
        return [.. owner.Entries("properties").Select(field => new SchemaNode(field.Name, field.Value, required.Contains(field.Name)))];
    }

    private static IEnumerable<JsonProperty> Children(JsonElement schema) => Owner(schema).Entries("properties");

    /// <summary>The schema that has the properties: itself, its items', or its values'.</summary>
    private static JsonElement Owner(JsonElement schema) =>
        schema.At("properties") is not null ? schema
        : schema.At("items") is { } items ? Owner(items)
        : schema.At("additionalProperties") is { ValueKind: JsonValueKind.Object } values ? Owner(values)
        : schema;

    private static string TypeOf(JsonElement schema) => schema switch
    {
        _ when schema.Flag("x-kubernetes-int-or-string") => "integer or string",
        _ when schema.Text("type") == "array" => $"array of {(schema.At("items") is { } items ? TypeOf(items) : "any")}",
        _ when schema.At("additionalProperties") is { ValueKind: JsonValueKind.Object } values => $"map of {TypeOf(values)}",
        _ => schema.Text("format") is { } format ? $"{schema.Text("type")} ({format})" : schema.Text("type") ?? "any",
    };
}
