using System.Globalization;
using System.Text;

namespace Dashboard.Web.Controls;

/// <summary>Cuts a pattern such as <c>{0} of {1} pods</c> into text and placeholders. <c>{{</c> and <c>}}</c> stand for the braces.</summary>
public static class PatternPieces
{
    /// <summary>In order: text with a null index, or an index with empty text. What is no placeholder stays as it is written.</summary>
    public static IEnumerable<(string Text, int? Index)> Of(string pattern)
    {
        var text = new StringBuilder();
        for (var at = 0; at < pattern.Length; at++)
        {
            var current = pattern[at];
            if (current is '{' or '}' && at + 1 < pattern.Length && pattern[at + 1] == current)
            {
                text.Append(current);
                at++;
            }
            else if (current == '{' && Placeholder(pattern, at) is var (index, end))
            {
                if (text.Length > 0)
                    yield return (text.ToString(), null);
                text.Clear();
                yield return ("", index);
                at = end;
            }
            else
            {
                text.Append(current);
            }
        }

        if (text.Length > 0)
            yield return (text.ToString(), null);
    }

    private static (int Index, int End)? Placeholder(string pattern, int at)
    {
        var end = pattern.IndexOf('}', at);
        return end > at && int.TryParse(pattern.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? (index, end) : null;
    }
}
