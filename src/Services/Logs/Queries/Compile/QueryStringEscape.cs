using System.Text;

namespace Dashboard.Services.Logs.Queries.Compile;

/// <summary>Writes text so that a <c>query_string</c> query takes it for plain words.</summary>
internal static class QueryStringEscape
{
    private const string Reserved = "+-=&|><!(){}[]^\"~*?:\\/";

    private static readonly string[] Operators = ["AND", "OR", "NOT"];

    /// <summary>Words with wildcards between the parts. White space still parts words, as in Kibana: the field has one of them.</summary>
    public static string Pattern(IReadOnlyList<string> parts) => string.Join('*', parts.Select(Escape));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            if (Reserved.Contains(text[at], StringComparison.Ordinal) || IsOperator(text, at))
                escaped.Append('\\');
            escaped.Append(text[at]);
        }

        return escaped.ToString();
    }

    private static bool IsOperator(string text, int at) =>
        (at == 0 || char.IsWhiteSpace(text[at - 1])) && Array.Exists(Operators, word =>
            string.CompareOrdinal(text, at, word, 0, word.Length) == 0 && (at + word.Length == text.Length || char.IsWhiteSpace(text[at + word.Length])));
}
