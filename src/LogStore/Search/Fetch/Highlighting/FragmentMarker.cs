using System.Net;
using System.Text;

namespace Dashboard.LogStore.Search.Fetch.Highlighting;

/// <summary>Writes a part of a text with tags around its marks.</summary>
internal sealed class FragmentMarker(HighlightField options, bool encodesHtml)
{
    public string Write(HighlightText text, int start, int end)
    {
        var output = new StringBuilder(end - start + 32);
        var written = start;
        foreach (var mark in text.Marks)
        {
            if (mark.Start < start || mark.End > end)
                continue;
            output.Append(Encode(text.Text[written..mark.Start])).Append(options.PreTags[0])
                .Append(Encode(text.Text[mark.Start..mark.End])).Append(options.PostTags[0]);
            written = mark.End;
        }
        return output.Append(Encode(text.Text[written..end])).ToString();
    }

    private string Encode(string text) => encodesHtml ? WebUtility.HtmlEncode(text) : text;
}
