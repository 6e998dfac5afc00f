using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dashboard.Services.Logs.Patterns;

/// <summary>
/// A filter for the lines of a pattern: the constant parts of its template as phrases. It is not the pattern itself: it finds all lines of the pattern where the field is analyzed as
/// text is by default, and also lines of other patterns that hold the same words. Put into <c>filter</c> it shows them, into <c>must_not</c> it hides them.
/// </summary>
public sealed class PatternFilter
{
    private const int MostPhrases = 6;
    private const int MostWildcards = 12;

    // After these a word of the standard analyzer ends in any case; a full stop or a colon may bind what stands on both sides (Unicode Standard Annex 29).
    private const string Parting = " \t=()[]{}<>\"|/,;";

    // Utf8JsonWriter's own escapes would make the pill's text unreadable.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IReadOnlyList<string> constants;

    private PatternFilter(IReadOnlyList<string> phrases, IReadOnlyList<string> constants)
    {
        Phrases = phrases;
        this.constants = constants;
    }

    /// <summary>The longest constant parts, in the order of the line.</summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>Null where the pattern has no constant word, so that nothing could be looked for.</summary>
    public static PatternFilter? Of(LogPattern pattern)
    {
        var phrases = Enumerable.Range(0, pattern.Parts.Count).Where(place => !pattern.Parts[place].IsVariable)
            .Select(place => Whole(pattern.Parts[place].Text, isFirst: place == 0, isLast: place == pattern.Parts.Count - 1)).Where(phrase => phrase.Any(char.IsLetterOrDigit)).ToList();
        var longest = phrases.Distinct(StringComparer.Ordinal).OrderByDescending(phrase => phrase.Length).Take(MostPhrases).ToHashSet(StringComparer.Ordinal);
        var constants = pattern.Parts.Where(part => !part.IsVariable).Select(part => part.Text).ToList();
        return longest.Count == 0 ? null : new([.. phrases.Where(longest.Remove)], constants);
    }

    /// <summary>A query of the query DSL, as JSON.</summary>
    /// <param name="isText">The field is analyzed; else it is a keyword, and the whole template is matched by a wildcard.</param>
    public string ToQuery(string field, bool isText)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            if (isText)
                WritePhrases(json, field);
            else
                WriteClause(json, "wildcard", field, Wildcard());
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void WritePhrases(Utf8JsonWriter json, string field)
    {
        json.WriteStartObject();
        json.WriteStartObject("bool");
        json.WriteStartArray("filter");
        foreach (var phrase in Phrases)
            WriteClause(json, "match_phrase", field, phrase);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteClause(Utf8JsonWriter json, string clause, string field, string text)
    {
        json.WriteStartObject();
        json.WriteStartObject(clause);
        json.WriteString(field, text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Constant parts with anything before, between and after: a field may hold more than the message.</summary>
    private string Wildcard() =>
        $"*{string.Join('*', constants.Take(MostWildcards).Select(text => text.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("?", "\\?", StringComparison.Ordinal)).Where(text => text.Length > 0))}*";

    /// <summary>Without what may be one word with the variable beside it.</summary>
    private static string Whole(string text, bool isFirst, bool isLast)
    {
        var (start, end) = (0, text.Length);
        while (!isFirst && start < end && !Parting.Contains(text[start]))
            start++;
        while (!isLast && end > start && !Parting.Contains(text[end - 1]))
            end--;
        return text[start..end].Trim();
    }
}
