using Dashboard.Web.Controls;

namespace Dashboard.Unit.Web.Controls;

public sealed class MiddleCutTests
{
    [Theory]
    [InlineData("payment-7d9f6c5b8-x2kqp", "payment-7d9f6c5b8", "-x2kqp")]
    [InlineData("web", "web", "")]
    [InlineData("averyveryverylongname", "averyveryverylo", "ngname")]
    [InlineData("certificates-of-everything-everywhere", "certificates-of-everything", "-everywhere")]
    public void Of_Name_CutsWhereItsEndBegins(string name, string head, string tail) => Assert.Equal((head, tail), MiddleCut.Of(name));

    [Fact]
    public void Of_AnyName_LosesNothing()
    {
        var (head, tail) = MiddleCut.Of("registry.example/team/image😀😀😀😀😀😀😀");
        Assert.Equal("registry.example/team/image😀😀😀😀😀😀😀", head + tail);
        Assert.False(char.IsHighSurrogate(head[^1]));
    }
}
