using System.Net;
using Dashboard.Services.Access.Login;
using Dashboard.Services.Access.Sessions;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Access;
using Dashboard.Web.Hosting.Settings;
using Dashboard.Web.Login;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Dashboard.Unit.Web.Login;

public sealed class ProxyTrustTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly Clients clients = new();

    [Theory]
    [InlineData(true, "10.0.0.7", true)]
    [InlineData(true, "::ffff:10.0.0.7", true)]
    [InlineData(true, "10.0.0.8", false)]
    [InlineData(true, null, false)]
    [InlineData(false, "10.0.0.7", false)]
    public async Task Find_HeaderOfAnAddress_CountsOnlyFromATrustedOneAndWhenSwitchedOn(bool on, string? address, bool loggedIn)
    {
        var proxy = Proxy(on);
        var context = await RequestAsync(address, "Bearer abc.def.ghi");

        Assert.Equal(loggedIn, await proxy.FindAsync(context, Token) is not null);
    }

    [Fact]
    public async Task Find_ManyRequestsOfOneToken_CheckItOnceAndShareTheSession()
    {
        var proxy = Proxy(on: true);
        var first = await proxy.FindAsync(await RequestAsync("10.0.0.7", "Bearer one"), Token);
        var again = await proxy.FindAsync(await RequestAsync("10.0.0.7", "Bearer one"), Token);
        var other = await proxy.FindAsync(await RequestAsync("10.0.0.7", "Bearer two"), Token);

        Assert.Same(first, again);
        Assert.NotSame(first, other);
        Assert.Equal(["one", "two"], clients.Tokens);
    }

    [Theory]
    [InlineData("Basic abc")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a\u0001b")]
    [InlineData("")]
    public async Task Find_NoToken_AsksNobody(string header)
    {
        Assert.Null(await Proxy(on: true).FindAsync(await RequestAsync("10.0.0.7", header), Token));
        Assert.Empty(clients.Tokens);
    }

    private static async Task<HttpContext> RequestAsync(string? address, string authorization)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        context.Request.Headers.Authorization = authorization;
        var app = new ApplicationBuilder(context.RequestServices);
        app.KeepConnectionAddress();
        // What a proxy says of the browser must not change whom the application trusts.
        app.Run(inner =>
        {
            inner.Connection.RemoteIpAddress = IPAddress.Parse("10.0.0.7");
            return Task.CompletedTask;
        });
        await app.Build()(context);
        return context;
    }

    private ProxyLogin Proxy(bool on)
    {
        var settings = new SettingsReader(new ConfigurationBuilder().AddInMemoryCollection([
            new("Auth:TrustProxyHeader", on ? "true" : "false"), new("Auth:TrustedProxies", "10.0.0.7,192.0.2.0/24")]).Build());
        var sessions = new SessionStore(new(), TimeProvider.System);
        return new(AuthOptions.Read(settings), sessions, new(clients, sessions, new FailedLogins(new(), TimeProvider.System)));
    }

    private sealed class Clients : IKubernetesClientFactory
    {
        public List<string> Tokens { get; } = [];

        public ClusterEndpoint Endpoint { get; } = new() { Server = new("https://cluster.example"), Name = "cluster" };

        public void Forget(IKubernetesClient client)
        {
        }

        public IKubernetesClient Create(KubernetesCredential credential)
        {
            Tokens.Add(((KubernetesCredential.BearerToken)credential).Token);
            return new ReviewingClient("identity")
            {
                Answer = (_, _) => Task.FromResult<Result<System.Text.Json.JsonElement>>(ReviewingClient.Json("""{"status":{"userInfo":{"username":"a"}}}""")),
            };
        }
    }
}
