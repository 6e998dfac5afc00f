using Dashboard.Web.Hosting.Security;
using Dashboard.Web.Hosting.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Dashboard.Unit.Web.Hosting;

public sealed class OriginCheckTests
{
    [Theory]
    [InlineData("POST", "http://dash.example", "dash.example", false, true)]
    [InlineData("POST", "https://dash.example", "dash.example", false, true)]
    [InlineData("POST", "https://dash.example:8443", "dash.example:8443", false, true)]
    [InlineData("POST", "http://[::1]:5080", "[::1]:5080", false, true)]
    [InlineData("POST", "https://evil.example", "dash.example", false, false)]
    [InlineData("POST", "https://dash.example:8443", "dash.example", false, false)]
    [InlineData("POST", "https://dash.example.evil.example", "dash.example", false, false)]
    [InlineData("POST", "null", "dash.example", false, false)]
    [InlineData("POST", "", "dash.example", false, true)]
    [InlineData("GET", "https://evil.example", "dash.example", false, true)]
    [InlineData("GET", "https://evil.example", "dash.example", true, false)]
    [InlineData("GET", "", "dash.example", true, false)]
    [InlineData("GET", "https://dash.example", "dash.example", true, true)]
    [InlineData("CONNECT", "https://evil.example", "dash.example", false, false)]
    [InlineData("POST", "https://public.example", "internal:8080", false, true)]
    public void IsAllowed_Request_OnlyOwnOriginsWriteOrOpenSockets(string method, string origin, string host, bool socket, bool allowed)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = method;
        request.Host = new(host);
        request.Headers.Origin = origin;
        if (socket)
            request.Headers.Upgrade = "websocket";

        Assert.Equal(allowed, OriginCheck.IsAllowed(request, Options()));
    }

    private static AuthOptions Options() => AuthOptions.Read(new(new ConfigurationBuilder().AddInMemoryCollection([new("Auth:AllowedOrigins", "https://public.example")]).Build()));
}
