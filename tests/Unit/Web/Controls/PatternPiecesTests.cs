using Dashboard.Web.Controls;

namespace Dashboard.Unit.Web.Controls;

public sealed class PatternPiecesTests
{
    [Fact]
    public void Of_TextAndPlaceholders_KeepsTheirOrder() =>
        Assert.Equal([("", 0), (" of ", null), ("", 1), (" pods", null)], PatternPieces.Of("{0} of {1} pods"));

    [Fact]
    public void Of_DoubledBraces_StandForThemselves() => Assert.Equal([("{a} {0}", null)], PatternPieces.Of("{{a}} {{0}}"));

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{x}")]
    [InlineData("{-1}")]
    [InlineData("a { b")]
    public void Of_NoPlaceholder_StaysAsItIs(string pattern) => Assert.Equal(pattern, string.Concat(PatternPieces.Of(pattern).Select(piece => piece.Text)));
}
