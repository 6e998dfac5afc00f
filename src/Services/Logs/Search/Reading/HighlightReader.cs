using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Reading;

/// <summary>Asks for highlights and reads them. The marks are characters that no text has, so that nothing in a text passes for one.</summary>
internal static class HighlightReader
{
    private const char Open = '\uE0A1';
    private const char Close = '\uE0A2';

    /// <summary>The <c>highlight</c> of a search: whole values, of what the user asked for alone.</summary>
    public static JsonObject Request(JsonNode clause) => new()
    {
        ["pre_tags"] = new JsonArray(Open.ToString()),
        ["post_tags"] = new JsonArray(Close.ToString()),
        ["number_of_fragments"] = 0,
        ["highlight_query"] = clause.DeepClone(),
        ["fields"] = new JsonObject { ["*"] = new JsonObject() },
    };

    public static IReadOnlyDictionary<string, IReadOnlyList<HighlightedText>> Read(JsonElement hit, int? longest) => hit.Entries("highlight")
        .ToDictionary(entry => entry.Name, entry => (IReadOnlyList<HighlightedText>)[.. entry.Value.Texts().Select(text => Text(text, longest ?? int.MaxValue))], StringComparer.Ordinal);

    private static HighlightedText Text(string marked, int longest)
    {
        var text = new StringBuilder(Math.Min(marked.Length, longest));
        List<Range> marks = [];
        var start = -1;
        foreach (var letter in marked)
        {
            if (letter == Open)
            {
                start = text.Length;
            }
            else if (letter == Close)
            {
                if (start >= 0 && text.Length > start)
                    marks.Add(new(start, text.Length));
                start = -1;
            }
            else if (text.Length < longest)
            {
                text.Append(letter);
            }
        }

        return new(text.ToString(), marks);
    }
}
