using System.Text;

namespace Dashboard.LogStore.Mapping.Values;

/// <summary>Java's date patterns in .NET's letters.</summary>
internal static class JavaPattern
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <summary>The pattern for .NET, null where a letter has no counterpart.</summary>
    public static string? ToDotNet(string java) => known.GetOrAdd(java, Convert);

    private static string? Convert(string java)
    {
        var output = new StringBuilder();
        for (var index = 0; index < java.Length;)
        {
            var letter = java[index];
            var count = 1;
            while (index + count < java.Length && java[index + count] == letter)
                count++;
            if (!Append(output, java, ref index, letter, count))
                return null;
        }
        return output.ToString();
    }

    private static bool Append(StringBuilder output, string java, ref int index, char letter, int count)
    {
        if (letter == '\'')
        {
            var end = java.IndexOf('\'', index + 1);
            if (end < 0)
                return false;
            output.Append('\'').Append(java, index + 1, end - index - 1).Append('\'');
            index = end + 1;
            return true;
        }
        index += count;
        var converted = letter switch
        {
            'y' or 'u' => new string('y', count),
            'M' or 'd' or 'H' or 'h' or 'm' or 's' => new string(letter, count),
            'S' => new string('f', Math.Min(count, 7)),
            'a' => "tt",
            'E' => count > 3 ? "dddd" : "ddd",
            'Z' or 'X' or 'x' => "zzz",
            _ when char.IsAsciiLetter(letter) => null,
            _ => "\\" + letter,
        };
        if (converted is null)
            return false;
        output.Append(char.IsAsciiLetter(letter) ? converted : string.Concat(Enumerable.Repeat(converted, count)));
        return true;
    }
}
