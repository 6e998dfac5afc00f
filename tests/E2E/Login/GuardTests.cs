using System.Net;
using System.Text.RegularExpressions;
using Dashboard.E2E.Support;

namespace Dashboard.E2E.Login;

/// <summary>What guards the application, asked without a browser: headers, origins, limits, and that a token shows up nowhere.</summary>
[Collection(AppCollection.Name)]
public sealed partial class GuardTests(AppFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/login")]
    [InlineData("/healthz")]
    [InlineData("/no/such/page")]
    public async Task Answer_OfAnyPath_HasTheSecurityHeaders(string path)
    {
        using var http = Client(fixture.Demo);
        using var answer = await http.GetAsync(path, Token);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Matches("script-src 'self'( 'sha256-[^']+')?;", policy);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/login/token")]
    [InlineData("/logout")]
    public async Task Post_FromAnotherSite_IsRefused(string path)
    {
        using var http = Client(fixture.Demo);
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("Origin", "https://evil.example");
        using var answer = await http.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Circuit_WithoutASession_IsRefused()
    {
        using var http = Client(fixture.Demo);
        using var answer = await http.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Login_WithoutTheFormsOwnToken_IsRefused()
    {
        using var http = Client(fixture.Demo);
        using var answer = await http.PostAsync("/login/demo", new FormUrlEncodedContent([new("account", "admin")]), Token);

        Assert.Equal("/login?problem=Stale", answer.Headers.Location?.ToString());
        Assert.DoesNotContain(Cookies(answer), cookie => cookie.Contains("session", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Login_RefusedTooOften_MustWait_AndTheTokenStandsNowhere()
    {
        const string secret = "c2VjcmV0LXRva2VuLW9mLXRoZS10ZXN0";
        await using var app = await AppProcess.StartAsync(null, Token, "--Auth:FailuresPerAddress=2", "--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Microsoft.AspNetCore=Debug");
        using var http = Client(app);

        Assert.Equal("/login?problem=Refused", await LogInAsync(http, secret));
        Assert.Equal("/login?problem=Refused", await LogInAsync(http, secret));
        Assert.StartsWith("/login?problem=Throttled&wait=", await LogInAsync(http, secret), StringComparison.Ordinal);

        var metrics = await http.GetStringAsync("/metrics", Token);
        Assert.Contains("dashboard_logins_total{outcome=\"refused\"} 2", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, app.Output, StringComparison.Ordinal);
    }

    private static async Task<string?> LogInAsync(HttpClient http, string token)
    {
        var page = await http.GetStringAsync("/login", Token);
        var form = new MultipartFormDataContent { { new StringContent(token), "token" }, { new StringContent(FormToken().Match(page).Groups[1].Value), "__RequestVerificationToken" } };
        using var answer = await http.PostAsync("/login/token", form, Token);
        return answer.Headers.Location?.ToString();
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    private static HttpClient Client(AppProcess app) => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app.Url };

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
