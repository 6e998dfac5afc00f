using Dashboard.Web.Features.Downloads;

namespace Dashboard.Unit.Web.Discover;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("logstash-*", "logstash")]
    [InlineData("prod:logs-*,-logs-old", "prod-logs-logs-old")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("쇼핑 로그", "쇼핑-로그")]
    [InlineData("a\r\nSet-Cookie: x=1", "a-Set-Cookie-x-1")]
    [InlineData("*", "logs")]
    [InlineData("", "logs")]
    public void Of_AnyName_IsOneThatEverySystemTakes(string name, string expected) => Assert.Equal(expected, FileName.Of(name, "logs"));
}
