using System.Globalization;
using System.Text;

namespace Dashboard.LogStore.Search.Lucene;

/// <summary>Backslashes of query strings: <c>\x</c> is the character, <c>\u00e9</c> a code unit.</summary>
internal static class LuceneEscapes
{
    /// <summary>The text that is meant.</summary>
    public static string Remove(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
            if (text[index] != '\\' || index + 1 >= text.Length)
                result.Append(text[index]);
            else if (text[index + 1] == 'u' && index + 5 < text.Length
                && ushort.TryParse(text.AsSpan(index + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var unit))
            {
                result.Append((char)unit);
                index += 5;
            }
            else
                result.Append(text[++index]);
        return result.ToString();
    }

    /// <summary>Puts a backslash before every character that means something.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if ("\\+-!():^[]\"{}~*?|&/".Contains(character))
                result.Append('\\');
            result.Append(character);
        }
        return result.ToString();
    }
}
