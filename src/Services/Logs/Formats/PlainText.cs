using System.Text.Json;

namespace Dashboard.Services.Logs.Formats;

/// <summary>A value as text: strings as they are, lists with commas between, objects as JSON.</summary>
public static class PlainText
{
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Of)),
        _ => value.GetRawText(),
    };
}
