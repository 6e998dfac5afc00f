using System.Net;
using Dashboard.Web.Hosting.Settings;
using Dashboard.Web.Login;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Dashboard.Unit.Web.Hosting;

public sealed class TransportSecurityTests
{
    [Theory]
    [InlineData("https", "dash.example", "192.0.2.1", false, TransportState.Secure)]
    [InlineData("http", "127.0.0.1:5080", "127.0.0.1", false, TransportState.Loopback)]
    [InlineData("http", "localhost:5080", "::1", false, TransportState.Loopback)]
    [InlineData("http", "[::1]:5080", "::1", false, TransportState.Loopback)]
    [InlineData("http", "127.0.0.1:5080", "192.0.2.1", false, TransportState.InsecureRefused)]
    [InlineData("http", "dash.example", "127.0.0.1", false, TransportState.InsecureRefused)]
    [InlineData("http", "dash.example", "192.0.2.1", true, TransportState.InsecureAllowed)]
    [InlineData("http", "127.0.0.1.evil.example", "127.0.0.1", false, TransportState.InsecureRefused)]
    public async Task Of_Connection_IsSecureOverTlsAndOnTheOwnMachineOnly(string scheme, string host, string address, bool allowed, TransportState expected)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = scheme;
        context.Request.Host = new(host);
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        var app = new ApplicationBuilder(context.RequestServices);
        app.KeepConnectionAddress();
        app.Run(_ => Task.CompletedTask);
        await app.Build()(context);

        var options = AuthOptions.Read(new(new ConfigurationBuilder().AddInMemoryCollection([new("Auth:AllowInsecureHttp", allowed.ToString())]).Build()));
        Assert.Equal(expected, new TransportSecurity(options).Of(context));
    }
}
