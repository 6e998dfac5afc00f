using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>The part of OpenAPI schemas that custom resources usually use: types, required fields, ranges, enums, patterns.</summary>
internal static class SchemaValidation
{
    public static void Check(JsonObject schema, JsonObject json, List<FieldError> errors)
    {
        foreach (var (name, property) in schema.Entries("properties"))
        {
            if (name is not ("metadata" or "kind" or "apiVersion") && json[name] is { } value)
                Value(property, value, name, errors);
        }

        foreach (var required in schema.Items("required").Select(item => item.Scalar()!).Where(required => json[required] is null))
            errors.Add(FieldError.Required(required));
    }

    /// <summary>Paths of fields that the schema does not name.</summary>
    public static IEnumerable<string> Unknown(JsonNode? schema, JsonNode json, string path)
    {
        if (schema.Flag("x-kubernetes-preserve-unknown-fields") || schema.At("additionalProperties") is not null)
            yield break;
        foreach (var (name, value) in json.Entries())
        {
            if (path.Length == 0 && name is "apiVersion" or "kind" or "metadata")
                continue;
            var at = path.Length == 0 ? name : $"{path}.{name}";
            if (schema.At("properties", name) is not { } property)
            {
                yield return at;
            }
            else if (value is JsonObject)
            {
                foreach (var inner in Unknown(property, value, at))
                    yield return inner;
            }
        }
    }

    private static void Value(JsonNode? schema, JsonNode value, string path, List<FieldError> errors)
    {
        var type = schema.Text("type");
        var actual = TypeOf(value);
        if (type is not null && type != actual && !(type == "number" && actual == "integer") && !schema.Flag("x-kubernetes-int-or-string"))
        {
            errors.Add(new FieldError(path, "FieldValueTypeInvalid", $"Invalid value: \"{actual}\": {path} in body must be of type {type}: \"{actual}\""));
            return;
        }

        if (schema.Integer("minimum") is { } minimum && value.Integer() < minimum)
            errors.Add(FieldError.Invalid(path, value.ToJsonString(), $"{path} in body should be greater than or equal to {minimum}"));
        if (schema.Integer("maximum") is { } maximum && value.Integer() > maximum)
            errors.Add(FieldError.Invalid(path, value.ToJsonString(), $"{path} in body should be less than or equal to {maximum}"));
        if (schema.Items("enum").Any() && !schema.Items("enum").Any(item => item.Scalar() == value.Scalar()))
            errors.Add(FieldError.Unsupported(path, value.Scalar() ?? "", [.. schema.Items("enum").Select(item => item.Scalar()!)]));
        foreach (var required in schema.Items("required").Select(item => item.Scalar()!).Where(required => value.At(required) is null))
            errors.Add(FieldError.Required($"{path}.{required}"));
        foreach (var (name, property) in schema.Entries("properties"))
        {
            if (value.At(name) is { } inner)
                Value(property, inner, $"{path}.{name}", errors);
        }

        var index = 0;
        foreach (var item in value.Items())
            Value(schema.At("items"), item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), errors);
    }

    private static string TypeOf(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.ToJsonString().AsSpan().IndexOfAny('.', 'e', 'E') >= 0 ? "number" : "integer",
        _ => "null",
    };
}
