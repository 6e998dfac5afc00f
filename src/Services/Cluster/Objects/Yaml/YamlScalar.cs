using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard.Services.Cluster.Objects.Yaml;

/// <summary>Writes a string as YAML: plain where it can be nothing else, as a block where it has lines, else in quotes.</summary>
internal static partial class YamlScalar
{
    private const int LongestKey = 120;

    public static string WriteKey(string key) => IsPlain(key) && key.Length <= LongestKey ? key : Quote(key);

    /// <param name="indent">Of the lines of a block.</param>
    public static string Write(string text, int indent) => IsPlain(text) ? text : CanBeBlock(text) ? Block(text, indent) : Quote(text);

    private static bool IsPlain(string text) => Plain().IsMatch(text) && !Ambiguous().IsMatch(text);

    private static string Quote(string text)
    {
        if (!text.Any(NeedsEscape))
            return $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when NeedsEscape(character) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Whether each line can stand as it is: nothing unprintable, nothing at its end that no eye sees.</summary>
    private static bool CanBeBlock(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) || text.Any(character => character != '\n' && character != '\t' && NeedsEscape(character)))
            return false;

        var first = text.AsSpan().TrimStart('\n');
        if (first.Length == 0 || first[0] is ' ' or '\t')
            return false;

        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > 0 && char.IsWhiteSpace(line[^1]))
                return false;
        }

        return true;
    }

    private static string Block(string text, int indent)
    {
        var body = text.TrimEnd('\n');
        var trailing = text.Length - body.Length;
        var block = new StringBuilder("|").Append(trailing switch { 0 => "-", 1 => "", _ => "+" });
        foreach (var line in body.Split('\n'))
        {
            block.Append('\n');
            if (line.Length > 0)
                block.Append(' ', indent).Append(line);
        }

        // The last line break is the writer's own.
        return block.Append('\n', Math.Max(0, trailing - 1)).ToString();
    }

    private static bool NeedsEscape(char character) =>
        char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029' or '\u0085' or '\ufeff' or '\ufffe' or '\uffff' or '\u00a0';

    // Letters, digits and harmless marks; a colon or a hash only inside a word; nothing special at the start, no space at the ends.
    [GeneratedRegex(@"^[\p{L}\p{N}_./(+](?:[\p{L}\p{N}_./()+=@,;$%^*<>!?~&|'""\-\[\]{}\\]|:(?=[^\s])|(?<=\S)#| (?=[\p{L}\p{N}_./(+=$\-]))*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    // What YAML 1.1 or 1.2 takes for null, a truth value, a number, a time, or a base 60 number.
    [GeneratedRegex(@"^(?:null|~|true|false|yes|no|on|off|y|n|<<|=|[-+]?\.(?:inf|nan)|[-+]?(?:0[box])?[0-9][0-9a-f_,.]*(?:e[-+]?[0-9]+)?|[-+]?\.[0-9][0-9_]*(?:e[-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-9.]+)+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ambiguous();
}
