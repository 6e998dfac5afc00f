using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Primitives;

public sealed class CsvFieldTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("=HYPERLINK(\"http://evil\",\"x\")", "\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\"")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("- a list", "'- a list")]
    [InlineData("-", "'-")]
    [InlineData("-Infinity", "'-Infinity")]
    [InlineData("--1", "'--1")]
    [InlineData("-1,5", "\"'-1,5\"")]
    public void Of_AnyText_IsSafeInASpreadsheet(string text, string expected) => Assert.Equal(expected, CsvField.Of(text));

    [Theory]
    [InlineData("-5")]
    [InlineData("-0.25")]
    [InlineData("-1.5e-7")]
    [InlineData("+3")]
    [InlineData("42")]
    public void Of_PlainNumber_StaysOne(string text) => Assert.Equal(text, CsvField.Of(text));
}
