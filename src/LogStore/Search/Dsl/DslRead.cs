using System.Globalization;
using System.Text.Json;

namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads scalars as leniently as Elasticsearch does: numbers and booleans may be written as strings.</summary>
public static class DslRead
{
    /// <summary>A string, number or boolean as text.</summary>
    public static string Text(DslNode node) => node.IsScalar
        ? node.Text
        : throw DslError.IllegalArgument($"Can't get text on a {node.TokenName} at {node.Line}:{node.Column}");

    /// <summary>As <see cref="Text"/>, null for JSON's null.</summary>
    public static string? TextOrNull(DslNode node) => node.IsNull ? null : Text(node);

    public static QueryValue Value(DslNode node) => new(
        node.IsNumber ? QueryValueKind.Number : node.IsBoolean ? QueryValueKind.Boolean : QueryValueKind.String,
        Text(node));

    public static bool Boolean(DslNode node) => node.Text switch
    {
        "true" => true,
        "false" => false,
        _ => throw DslError.IllegalArgument($"Failed to parse value [{node.Text}] as only [true] or [false] are allowed."),
    };

    public static int Int32(DslNode node)
    {
        var number = Number(node);
        if (number is < int.MinValue or > int.MaxValue)
            throw DslError.IllegalArgument($"Value [{Text(node)}] is out of range for an integer");
        if (node.IsNumber && number != Math.Floor(number))
            throw DslError.IllegalArgument($"{node.Text} cannot be converted to Integer without data loss");
        return (int)number;
    }

    public static float Single(DslNode node) => (float)Number(node);

    public static double Double(DslNode node) => Number(node);

    /// <summary>The texts of an array, or of a scalar as the only one.</summary>
    public static IReadOnlyList<string> Texts(DslNode node) => node.IsArray ? [.. node.Items.Select(Text)] : [Text(node)];

    private static double Number(DslNode node)
    {
        if (!node.IsNumber && !node.IsString)
            throw new StoreFailureException(new(400, "json_parse_exception",
                $"Current token ({node.TokenName}) not numeric, can not use numeric value accessors"));
        return double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new StoreFailureException(new(400, "number_format_exception", $"For input string: \"{node.Text}\""));
    }

    /// <summary>An object's JSON text, for parts that are kept as they came.</summary>
    public static string Json(DslNode node) => node.Kind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', node.Members.Select(member => JsonSerializer.Serialize(member.Name) + ":" + Json(member.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(',', node.Items.Select(Json)) + "]",
        JsonValueKind.String => JsonSerializer.Serialize(node.Text),
        _ => node.Text,
    };
}
