using System.Text;

namespace Dashboard.Web.Features.Downloads;

/// <summary>Makes names of files that every system takes, of names that people gave.</summary>
internal static class FileName
{
    private const int Longest = 80;

    /// <summary>Letters of any script, digits, dots, <c>_</c> and <c>-</c>; all else becomes one <c>-</c>. <paramref name="otherwise"/> where nothing is left.</summary>
    public static string Of(string name, string otherwise)
    {
        var text = new StringBuilder();
        foreach (var letter in name.AsSpan(0, Math.Min(name.Length, Longest)))
        {
            if (char.IsLetterOrDigit(letter) || letter is '.' or '_')
                text.Append(letter);
            else if (text.Length > 0 && text[^1] != '-')
                text.Append('-');
        }

        return text.ToString().Trim('-', '.') is { Length: > 0 } kept ? kept : otherwise;
    }
}
