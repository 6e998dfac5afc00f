using System.Text;
using System.Text.Json.Nodes;

namespace Dashboard.Services.Logs.Queries.Compile;

/// <summary>Text that JSON can carry.</summary>
internal static class JsonText
{
    /// <summary>Halves of surrogate pairs, which no UTF-8 can hold, become the replacement character.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
            return text;

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.ToString());
        return clean.ToString();
    }

    public static JsonNode Of(string text) => JsonValue.Create(Clean(text));
}
