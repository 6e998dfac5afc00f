using System.Text;
using Dashboard.LogStore.Analysis;

namespace Dashboard.Unit.LogStore.Analysis;

public sealed class StandardTokenizerTests
{
    [Theory]
    [InlineData("The quick_brown fox's 1,000.5 jumps", "The|quick_brown|fox's|1,000.5|jumps")]
    [InlineData("GET /api/v1/items?id=42&x=y HTTP/1.1", "GET|api|v1|items|id|42|x|y|HTTP|1.1")]
    [InlineData("level:error a.b.c 10.0.0.1:8080", "level:error|a.b.c|10.0.0.1|8080")]
    [InlineData("2026-11-22T10:00:00.123Z", "2026|11|22T10|00|00.123Z")]
    [InlineData("__ _a_ a__1 1_2", "_a_|a__1|1_2")]
    [InlineData("\"quoted\" 'single' trailing. a:", "quoted|single|trailing|a")]
    [InlineData("주문이 실패했습니다 ABC한글1", "주문이|실패했습니다|ABC한글1")]
    [InlineData("東京タワー ひら", "東|京|タワー|ひ|ら")]
    [InlineData("ภาษาไทย x", "ภาษาไทย|x")]
    [InlineData("א\"ב ג' ד", "א\"ב|ג'|ד")]
    [InlineData("e\u0301te\u0301 \u0301 x", "e\u0301te\u0301|x")]
    [InlineData("ok 👍🏽 👩‍👩‍👧 🇰🇷 ☃", "ok|👍🏽|👩‍👩‍👧|🇰🇷|☃")]
    [InlineData("", "")]
    [InlineData(" -- !! ", "")]
    public void MoveNext_Text_GivesWords(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokens(text).Select(token => token.Text)));

    [Theory]
    [InlineData("word", TokenType.Alphanumeric)]
    [InlineData("12", TokenType.Number)]
    [InlineData("1_2", TokenType.Number)]
    [InlineData("한글", TokenType.Hangul)]
    [InlineData("한글a", TokenType.Alphanumeric)]
    [InlineData("タワー", TokenType.Katakana)]
    [InlineData("ひ", TokenType.Hiragana)]
    [InlineData("東", TokenType.Ideographic)]
    [InlineData("ไทย", TokenType.SoutheastAsian)]
    [InlineData("👍", TokenType.Emoji)]
    public void Type_Word_IsLucenes(string text, TokenType expected) => Assert.Equal(expected, Assert.Single(Tokens(text)).Type);

    [Fact]
    public void MoveNext_LongWord_IsCutAt255() =>
        Assert.Equal([255, 255, 90], Tokens(new string('x', 600)).Select(token => token.Text.Length));

    [Fact]
    public void MoveNext_IllFormedBytes_AreSkipped()
    {
        var tokenizer = new StandardTokenizer([(byte)'a', 0xFF, 0xC0, (byte)'b', 0xE2, 0x80]);
        Assert.True(tokenizer.MoveNext());
        Assert.Equal((0, 1), (tokenizer.Start, tokenizer.Length));
        Assert.True(tokenizer.MoveNext());
        Assert.Equal((3, 1), (tokenizer.Start, tokenizer.Length));
        Assert.False(tokenizer.MoveNext());
    }

    [Theory]
    [InlineData("ERROR", "error")]
    [InlineData("ÄÖÜ한글", "äöü한글")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("ⱥȺȺȺȺ", "ⱥⱥⱥⱥⱥ")]
    public void OfToken_UpperCase_EqualsThatOfLowerCase(string token, string lowercased) =>
        Assert.Equal(TokenHash.OfLowercased(Encoding.UTF8.GetBytes(lowercased)), TokenHash.OfToken(Encoding.UTF8.GetBytes(token)));

    [Fact]
    public void OfLowercased_KnownToken_StaysAsWrittenToDisk() => Assert.Equal(12827382472081889406UL, TokenHash.OfLowercased("timeout while reading"u8));

    private static List<(string Text, TokenType Type)> Tokens(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tokens = new List<(string, TokenType)>();
        var tokenizer = new StandardTokenizer(bytes);
        while (tokenizer.MoveNext())
            tokens.Add((Encoding.UTF8.GetString(tokenizer.Current), tokenizer.Type));
        return tokens;
    }
}
