using Dashboard.Services.LogCollection.Parsing;

namespace Dashboard.Unit.LogCollection.Parsing;

public sealed class LogfmtTests
{
    [Theory]
    [InlineData("level=info msg=\"order accepted\" took=12ms", "level:info|msg:order accepted|took:12ms")]
    [InlineData("a=1 b= c=\"\"", "a:1|b:|c:")]
    [InlineData("msg=\"with \\\"quotes\\\" and \\\\ \" x=y", "msg:with \"quotes\" and \\ |x:y")]
    [InlineData("url=http://a/?b=c ok=true", "url:http://a/?b=c|ok:true")]
    [InlineData("메시지=안녕 수=3", "메시지:안녕|수:3")]
    public void TryRead_Pairs_AreRead(string line, string expected)
    {
        var pairs = new List<KeyValuePair<string, string>>();

        Assert.True(Logfmt.TryRead(line, pairs));
        Assert.Equal(expected, string.Join('|', pairs.Select(pair => $"{pair.Key}:{pair.Value}")));
    }

    [Theory]
    [InlineData("only=one")]
    [InlineData("started with a=1 b=2")]
    [InlineData("a=1 b=2 and more")]
    [InlineData("a=\"open b=2")]
    [InlineData("a=\"x\"y b=2")]
    [InlineData("=1 b=2")]
    [InlineData("GET /?a=1 b=2")]
    [InlineData("1=2 3=4")]
    [InlineData("")]
    public void TryRead_AnythingElse_IsNot(string line) => Assert.False(Logfmt.TryRead(line, []));

    [Theory]
    [InlineData("0", true)]
    [InlineData("12", true)]
    [InlineData("-3.5", true)]
    [InlineData("0.25", true)]
    [InlineData("007", false)]
    [InlineData("-01", false)]
    [InlineData("1.", false)]
    [InlineData(".5", false)]
    [InlineData("+1", false)]
    [InlineData("1e5", false)]
    [InlineData("-", false)]
    [InlineData("12ms", false)]
    [InlineData("123456789012345678901", false)]
    [InlineData("", false)]
    public void IsNumber_OnlyWhatJsonWritesTheSame(string value, bool expected) => Assert.Equal(expected, Logfmt.IsNumber(value));
}
