using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Dashboard.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Login;

/// <summary>Behind a proxy: its <c>Authorization</c> header logs in and its forwarded headers count, where it is listed; nobody else's do.</summary>
[Collection(AppCollection.Name)]
public sealed partial class ProxyTests(AppFixture fixture)
{
    // All of 127.0.0.0/8 is this machine: one address of it plays the listed proxy, the usual one plays everybody else.
    private const string Listed = "127.0.0.2";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Header_OfAListedProxy_LogsIn_AForgedOneDoesNot()
    {
        var token = RealCluster.Token("viewer");
        await using var app = await AppProcess.StartAsync(RealCluster.Kubeconfig, Token, "--Auth:TrustProxyHeader=true", $"--Auth:TrustedProxies={Listed}");

        using var proxied = await AskAsync(app, "/", Listed, ("Authorization", $"Bearer {token}"));
        using var forged = await AskAsync(app, "/", "127.0.0.1", ("Authorization", $"Bearer {token}"));
        using var claimed = await AskAsync(app, "/", "127.0.0.1", ("Authorization", $"Bearer {token}"), ("X-Forwarded-For", Listed));
        using var wrong = await AskAsync(app, "/", Listed, ("Authorization", "Bearer wrong.token.here"));

        Assert.Equal(HttpStatusCode.OK, proxied.StatusCode);
        foreach (var refused in new[] { forged, claimed, wrong })
        {
            Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
            Assert.StartsWith("/login", refused.Headers.Location?.ToString(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(token, app.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Header_WithoutTheSetting_DoesNotLogIn()
    {
        var token = RealCluster.Token("viewer");
        using var answer = await AskAsync(fixture.Real, "/", Listed, ("Authorization", $"Bearer {token}"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Browser_BehindTheProxy_WorksWithoutTheLoginPage()
    {
        var token = RealCluster.Token("viewer");
        await using var app = await AppProcess.StartAsync(RealCluster.Kubeconfig, Token, "--Auth:TrustProxyHeader=true", "--Auth:TrustedProxies=127.0.0.1");
        await using var proxy = new HeaderProxy(app.Url, new KeyValuePair<string, string>("Authorization", $"Bearer {token}"));
        await using var context = await fixture.Browser.NewContextAsync();
        var page = await context.NewPageAsync();

        await page.GotoAsync(new Uri(proxy.Url, "/cluster/deployments.apps?ns=shop").ToString());

        await Expect(page.Locator("main")).ToContainTextAsync("storefront");
        await page.Locator(".avatar-button").ClickAsync();
        await Expect(page.Locator(".user-popup")).ToContainTextAsync(":viewer");
    }

    [Fact]
    public async Task ForwardedScheme_OfAListedProxy_MakesTheCookieSecure()
    {
        await using var app = await AppProcess.StartAsync(null, Token, $"--Auth:TrustedProxies={Listed}");
        (string, string)[] forwarded = [("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "dashboard.example.com"), ("X-Forwarded-For", "192.0.2.7")];

        using var believed = await LogInAsync(app, Listed, forwarded);
        using var ignored = await LogInAsync(app, "127.0.0.1", forwarded);

        var cookie = Assert.Single(believed.Headers.GetValues("Set-Cookie"), SessionCookie().IsMatch);
        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        Assert.Matches("; secure", cookie.ToLowerInvariant());
        Assert.Equal("max-age=31536000", Assert.Single(believed.Headers.GetValues("Strict-Transport-Security")));
        Assert.Contains("192.0.2.7", app.Output, StringComparison.Ordinal);
        Assert.False(ignored.Headers.Contains("Strict-Transport-Security"));
        Assert.DoesNotContain("; secure", Assert.Single(ignored.Headers.GetValues("Set-Cookie"), SessionCookie().IsMatch), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<HttpResponseMessage> LogInAsync(AppProcess app, string from, (string, string)[] headers)
    {
        using var http = Client(app, from);
        using var ask = Request(HttpMethod.Get, "/login", headers);
        using var form = await http.SendAsync(ask, Token);
        var page = await form.Content.ReadAsStringAsync(Token);
        using var post = Request(HttpMethod.Post, "/login/demo", headers);
        // By hand: the client's own jar would hold secure cookies back from plain HTTP.
        post.Headers.Add("Cookie", string.Join("; ", form.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])));
        post.Content = new FormUrlEncodedContent([new("account", "viewer"), new("__RequestVerificationToken", FormToken().Match(page).Groups[1].Value)]);
        return await http.SendAsync(post, Token);
    }

    private static async Task<HttpResponseMessage> AskAsync(AppProcess app, string path, string from, params (string, string)[] headers)
    {
        using var http = Client(app, from);
        using var request = Request(HttpMethod.Get, path, headers);
        request.Headers.Add("Accept", "text/html");
        return await http.SendAsync(request, Token);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, IEnumerable<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    /// <summary>Its connections come from the given address of this machine.</summary>
    private static HttpClient Client(AppProcess app, string from) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = app.Url };

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();

    [GeneratedRegex("dashboard-session=")]
    private static partial Regex SessionCookie();
}
