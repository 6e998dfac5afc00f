using System.Text.Json;

namespace Dashboard.Services.Logs.Patterns;

/// <summary>The part of a line that is a message to people: of a JSON line its message field, of several lines the first.</summary>
internal static class MessageText
{
    private static readonly string[] Names = ["message", "msg", "log", "@message", "event", "body"];

    public static ReadOnlySpan<char> Of(string line, int mostCharacters)
    {
        var text = line.AsSpan().Trim();
        if (text is ['{', .., '}'] && OfJson(line) is { } message)
            text = message.AsSpan().Trim();
        var end = text.IndexOfAny('\r', '\n');
        text = end < 0 ? text : text[..end];
        return text.Length > mostCharacters ? Cut(text[..mostCharacters]) : text;
    }

    // Half a word would be a word of its own.
    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text) => text.LastIndexOf(' ') is > 0 and var end ? text[..end] : text;

    private static string? OfJson(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            foreach (var name in Names)
            {
                if (document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
                    return value.GetString();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            // Braces around something else, or a text that is no Unicode: the line is taken as it stands.
        }

        return null;
    }
}
