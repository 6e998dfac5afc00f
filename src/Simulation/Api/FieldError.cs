using System.Text.Json.Nodes;

namespace Dashboard.Simulation.Api;

/// <summary>What is wrong with one field of an object.</summary>
internal sealed record FieldError(string Field, string Reason, string Text)
{
    public static FieldError Required(string field, string? detail = null) => new(field, "FieldValueRequired", detail is null ? "Required value" : $"Required value: {detail}");

    public static FieldError Invalid(string field, string value, string detail) => new(field, "FieldValueInvalid", $"Invalid value: {value}: {detail}");

    public static FieldError Forbidden(string field, string detail) => new(field, "FieldValueForbidden", $"Forbidden: {detail}");

    public static FieldError Unsupported(string field, string value, params string[] supported) =>
        new(field, "FieldValueNotSupported", $"Unsupported value: \"{value}\": supported values: {string.Join(", ", supported.Select(item => $"\"{item}\""))}");

    public JsonObject Cause() => new() { ["reason"] = Reason, ["message"] = Text, ["field"] = Field };

    public override string ToString() => $"{Field}: {Text}";
}
