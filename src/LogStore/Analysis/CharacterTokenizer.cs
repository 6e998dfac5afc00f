using System.Text;

namespace Dashboard.LogStore.Analysis;

/// <summary>Runs of characters of one kind: letters, or anything but white space. Runs longer than a limit are cut.</summary>
public sealed class CharacterTokenizer(Func<Rune, bool> belongs) : ITokenizer
{
    private const int MaximumLength = 255;

    /// <summary>Runs of letters.</summary>
    public static readonly CharacterTokenizer Letters = new(Rune.IsLetter);

    /// <summary>Runs between white space.</summary>
    public static readonly CharacterTokenizer Whitespace = new(rune => !Rune.IsWhiteSpace(rune) || rune.Value is 0xA0 or 0x2007 or 0x202F);

    public IReadOnlyList<AnalyzedToken> Tokenize(string text)
    {
        var tokens = new List<AnalyzedToken>();
        int start = -1, position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var belonging = belongs(rune);
            if (start >= 0 && (!belonging || position - start >= MaximumLength))
            {
                Add(tokens, text, start, position);
                start = -1;
            }
            if (belonging && start < 0)
                start = position;
            position += rune.Utf16SequenceLength;
        }
        if (start >= 0)
            Add(tokens, text, start, position);
        return tokens;
    }

    private static void Add(List<AnalyzedToken> tokens, string text, int start, int end) =>
        tokens.Add(new(text[start..end], tokens.Count, start, end, TokenType.Word));
}
