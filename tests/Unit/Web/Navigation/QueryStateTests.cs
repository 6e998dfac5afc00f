using Dashboard.Web.Navigation;

namespace Dashboard.Unit.Web.Navigation;

public sealed class QueryStateTests
{
    [Theory]
    [InlineData("http://x/cluster/pods", "q", "a b", "http://x/cluster/pods?q=a%20b")]
    [InlineData("http://x/?ns=shop&q=a", "q", null, "http://x/?ns=shop")]
    [InlineData("http://x/?q=a", "q", null, "http://x/")]
    [InlineData("/?ns=a,b", "tab", "yaml", "/?ns=a,b&tab=yaml")]
    [InlineData("/p?q=a#top", "q", "label:app=x", "/p?q=label:app%3Dx")]
    [InlineData("/p", "ns", "*", "/p?ns=*")]
    public void With_OneParameter_KeepsTheRest(string uri, string name, string? value, string expected) => Assert.Equal(expected, QueryState.With(uri, name, value));

    [Fact]
    public void With_SeveralParameters_SetsThemAtOnce() =>
        Assert.Equal("/p?b=2&a=1&c=3", QueryState.With("/p?b=2&x=9", [new("x", null), new("a", "1"), new("c", "3")]));

    [Theory]
    [InlineData("/p?q=%EA%B0%80", "가")]
    [InlineData("/p?q=", "")]
    [InlineData("/p", null)]
    public void Read_Parameter_IsItsText(string uri, string? expected) => Assert.Equal(expected, QueryState.Read(uri, "q"));

    [Theory]
    [InlineData("http://x:5080/cluster/pods?q=1", "/cluster/pods")]
    [InlineData("/events?ns=a", "/events")]
    [InlineData("http://x/", "/")]
    public void Path_OfAnAddress_StartsAtTheRoot(string uri, string expected) => Assert.Equal(expected, QueryState.Path(uri));
}
