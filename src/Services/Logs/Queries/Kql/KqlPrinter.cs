using System.Globalization;
using System.Text;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>Writes KQL, with no more parentheses and escapes than it takes: what is written is read as the same query again.</summary>
public static class KqlPrinter
{
    private const int OrLevel = 0;
    private const int AndLevel = 1;
    private const int NotLevel = 2;
    private const int OperandLevel = 3;

    /// <summary>The query as one would write it.</summary>
    public static string Print(KqlNode node)
    {
        var text = new StringBuilder();
        Write(text, node, OrLevel);
        return text.ToString();
    }

    /// <summary>A text as a quoted value.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text)
            quoted.Append(letter switch { '"' => "\\\"", '\\' => "\\\\", '\t' => "\\t", '\r' => "\\r", '\n' => "\\n", _ => letter.ToString() });
        return quoted.Append('"').ToString();
    }

    /// <summary>The name of a field.</summary>
    public static string Field(string name) => name.Length == 0 ? Quote(name) : Escaped(name);

    private static void Write(StringBuilder text, KqlNode node, int level)
    {
        var own = Level(node);
        if (own < level)
            text.Append('(');
        switch (node)
        {
            case KqlOr or:
                WriteJoined(text, or.Nodes, " or ", AndLevel);
                break;
            case KqlAnd and:
                WriteJoined(text, and.Nodes, " and ", NotLevel);
                break;
            case KqlNot not:
                text.Append("not ");
                Write(text, not.Node, OperandLevel);
                break;
            case KqlNested nested:
                text.Append(Name(nested.Path)).Append(": { ");
                Write(text, nested.Node, OrLevel);
                text.Append(" }");
                break;
            case KqlComparison comparison:
                text.Append(Name(comparison.Field)).Append(Sign(comparison.Operator)).Append(Value(comparison.Bound));
                break;
            case KqlIs condition:
                if (condition.Field is { } field)
                    text.Append(Name(field)).Append(": ");
                text.Append(Value(condition.Value));
                break;
        }

        if (own < level)
            text.Append(')');
    }

    private static void WriteJoined(StringBuilder text, IReadOnlyList<KqlNode> nodes, string conjunction, int level)
    {
        for (var index = 0; index < nodes.Count; index++)
        {
            if (index > 0)
                text.Append(conjunction);
            Write(text, nodes[index], level);
        }
    }

    private static int Level(KqlNode node) => node switch
    {
        KqlOr => OrLevel,
        KqlAnd => AndLevel,
        KqlNot => NotLevel,
        _ => OperandLevel,
    };

    private static string Sign(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => " < ",
        ComparisonOperator.LessOrEqual => " <= ",
        ComparisonOperator.Greater => " > ",
        _ => " >= ",
    };

    private static string Name(KqlValue field) => field is KqlText { IsQuoted: false, Text.Length: > 0 } text ? Escaped(text.Text) : Value(field);

    private static string Value(KqlValue value) => value switch
    {
        KqlText { IsQuoted: false, Text: "true" or "false" or "null" } typed => UnicodeEscape(typed.Text[0]) + typed.Text[1..],
        KqlText { IsQuoted: false, Text.Length: > 0 } text => Escaped(text.Text),
        KqlText text => Quote(text.Text),
        KqlWildcard wildcard => Wildcard(wildcard),
        KqlBoolean boolean => boolean.Value ? "true" : "false",
        _ => "null",
    };

    /// <summary>Words and white space are looked at over the whole literal: what stands on both sides of a <c>*</c> is one word.</summary>
    private static string Wildcard(KqlWildcard wildcard)
    {
        var text = new StringBuilder();
        for (var index = 0; index < wildcard.Parts.Count; index++)
        {
            if (index > 0)
                text.Append('*');
            text.Append(Escaped(wildcard.Parts[index], index == 0, index == wildcard.Parts.Count - 1));
        }

        return text.ToString();
    }

    private static string Escaped(string literal, bool isFirst = true, bool isLast = true)
    {
        var text = new StringBuilder(literal.Length + 8);
        for (var at = 0; at < literal.Length; at++)
        {
            var letter = literal[at];
            if (KqlSyntax.NeedingEscape.Contains(letter))
                text.Append('\\').Append(letter switch { '\t' => 't', '\r' => 'r', '\n' => 'n', _ => letter });
            else if (KqlSyntax.IsSpace(letter) && ((isFirst && at == 0) || (isLast && at == literal.Length - 1)))
                text.Append(UnicodeEscape(letter));
            else if (IsKeyword(literal, at))
                text.Append('\\').Append(letter);
            else
                text.Append(letter);
        }

        return text.ToString();
    }

    private static string UnicodeEscape(char letter) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");

    /// <summary>A word that is a keyword begins here and ends at white space or the end.</summary>
    private static bool IsKeyword(string literal, int at)
    {
        if (at > 0 && !KqlSyntax.IsSpace(literal[at - 1]))
            return false;
        var end = at;
        while (end < literal.Length && char.IsAsciiLetter(literal[end]))
            end++;
        return (end == literal.Length || KqlSyntax.IsSpace(literal[end])) && KqlSyntax.IsKeyword(literal.AsSpan(at, end - at));
    }
}
