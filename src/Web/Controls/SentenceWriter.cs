using System.Globalization;
using Dashboard.Services.Primitives;

namespace Dashboard.Web.Controls;

/// <summary>Fills a sentence's pattern: values become text by their type, times stay times, sentences inside are written in turn.</summary>
internal static class SentenceWriter
{
    private const int DeepestNesting = 16;

    public static IReadOnlyList<SentencePart> Parts(Sentence sentence, SentenceSources sources, IFormat format)
    {
        var parts = new List<SentencePart>();
        Write(sentence, 0);
        return parts;

        void Write(Sentence current, int depth)
        {
            foreach (var (text, index) in PatternPieces.Of(sources.Pattern(current)))
            {
                if (index is null)
                    parts.Add(new(text));
                else if (index < current.Arguments.Count)
                    WriteValue(current.Arguments[index.Value], depth);
            }
        }

        void WriteValue(object value, int depth)
        {
            if (value is Sentence inner && depth < DeepestNesting)
                Write(inner, depth + 1);
            else if (value is DateTimeOffset time)
                parts.Add(new("", time));
            else
                parts.Add(new(Text(value, format)));
        }
    }

    private static string Text(object value, IFormat format) => value switch
    {
        string text => text,
        TimeSpan span => format.Duration(span),
        ByteCount bytes => format.Bytes(bytes.Value),
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal =>
            format.Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
    };
}
