using Dashboard.Services.Cluster.Problems;
using Dashboard.Services.Cluster.Problems.Causes;
using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Unit.Cluster.Problems;

public sealed class SmallReadersTests
{
    [Theory]
    [InlineData("8 (5m33s ago)", 8, 333)]
    [InlineData("1 (2d4h ago)", 1, 187_200)]
    [InlineData("0", 0, null)]
    [InlineData("12", 12, null)]
    [InlineData(null, 0, null)]
    [InlineData("x (y ago)", 0, null)]
    public void Restarts_Cell_IsCountAndAge(string? cell, int count, int? seconds)
    {
        var (read, ago) = PodRowReader.Restarts(cell);

        Assert.Equal(count, read);
        Assert.Equal(seconds, (int?)ago?.TotalSeconds);
    }

    [Theory]
    [InlineData("INFO a\nFATAL cannot reach database\nbye", "FATAL cannot reach database")]
    [InlineData("java.lang.IllegalStateException: locked\n    at shop.Basket.checkout(Basket.java:42)", "java.lang.IllegalStateException: locked")]
    [InlineData("one\ntwo\n", "two")]
    [InlineData("", null)]
    public void OfLog_Lines_IsTheTellingOne(string text, string? expected) => Assert.Equal(expected, Quotes.OfLog(text));

    [Theory]
    [InlineData("localhost:5000/shop/web:1.2", "localhost:5000/shop/web:1.3", "1.2")]
    [InlineData("a/web:1", "b/web:2", "a/web:1")]
    [InlineData("localhost:5000/web", "localhost:5000/web", "localhost:5000/web")]
    public void Short_Image_IsItsTagWhereTheRestIsTheSame(string image, string other, string expected) => Assert.Equal(expected, Images.Short(image, other));
}
