using System.Text;
using Dashboard.LogStore.Analysis;

namespace Dashboard.Unit.LogStore.Analysis;

public sealed class AsciiWordsTests
{
    [Fact]
    public void Words_OfAnyAscii_AreThoseOfTheStandardTokenizer()
    {
        var random = new Random(1);
        const string letters = "aZ09_.:',;\" -/\\kI\n{}";
        for (var run = 0; run < 20_000; run++)
        {
            var text = Encoding.ASCII.GetBytes(string.Create(random.Next(0, run % 100 == 0 ? 600 : 24), random, (span, from) =>
            {
                for (var index = 0; index < span.Length; index++)
                    span[index] = span.Length > 100 ? letters[from.Next(0, 10)] : from.Next(20) == 0 ? (char)from.Next(128) : letters[from.Next(letters.Length)];
            }));
            Assert.Equal(Standard(text), Ascii(text));
        }
    }

    [Fact]
    public void OfAscii_AnyToken_IsTheHashOfTheTokenInLowerCase()
    {
        var token = "AZ@[`{az09_Kubernetes.Pod.NAME".Select(character => (byte)character).ToArray();
        for (var length = 1; length <= token.Length; length++)
            for (var start = 0; start + length <= token.Length; start++)
                Assert.Equal(TokenHash.OfToken(token.AsSpan(start, length)), TokenHash.OfAscii(token.AsSpan(start, length)));
    }

    private static List<(int Start, int Length)> Standard(byte[] text)
    {
        var words = new List<(int, int)>();
        var tokenizer = new StandardTokenizer(text);
        while (tokenizer.MoveNext())
            words.Add((tokenizer.Start, tokenizer.Length));
        return words;
    }

    private static List<(int Start, int Length)> Ascii(byte[] text)
    {
        var words = new List<(int, int)>();
        var tokenizer = new AsciiWords(text);
        while (tokenizer.MoveNext())
            words.Add((tokenizer.Start, tokenizer.Length));
        return words;
    }
}
