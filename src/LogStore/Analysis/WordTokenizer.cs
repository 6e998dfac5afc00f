using System.Text;

namespace Dashboard.LogStore.Analysis;

/// <summary>The words of <see cref="StandardTokenizer"/>.</summary>
public sealed class WordTokenizer : ITokenizer
{
    public IReadOnlyList<AnalyzedToken> Tokenize(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tokens = new List<AnalyzedToken>();
        var tokenizer = new StandardTokenizer(bytes);
        int scanned = 0, units = 0;
        while (tokenizer.MoveNext())
        {
            units += Encoding.UTF8.GetCharCount(bytes, scanned, tokenizer.Start - scanned);
            var word = Encoding.UTF8.GetString(tokenizer.Current);
            tokens.Add(new(word, tokens.Count, units, units + word.Length, tokenizer.Type));
            units += word.Length;
            scanned = tokenizer.Start + tokenizer.Length;
        }
        return tokens;
    }
}
