using Dashboard.Web.Login;

namespace Dashboard.Unit.Web.Login;

public sealed class ReturnUrlTests
{
    [Theory]
    [InlineData("/cluster/pods?ns=shop&q=a%2Fb")]
    [InlineData("/")]
    [InlineData("/logins")]
    public void Local_OwnPath_StaysItself(string path) => Assert.Equal(path, ReturnUrl.Local(path));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/login?return=/login")]
    [InlineData("/login/token")]
    [InlineData("/a\r\nSet-Cookie: x=y")]
    public void Local_AnythingElse_IsTheStartPage(string? path) => Assert.Equal("/", ReturnUrl.Local(path));

    [Fact]
    public void Login_PageWithAQuery_IsEscapedWhole() =>
        Assert.Equal("/login?return=%2Fcluster%2Fpods%3Fns%3Dshop%26q%3Da&reason=idle", ReturnUrl.Login("/cluster/pods?ns=shop&q=a", LoginReason.Idle));

    [Fact]
    public void Login_ForeignPage_IsLeftOut() => Assert.Equal("/login", ReturnUrl.Login("//evil.example"));
}
