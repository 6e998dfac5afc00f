using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Login;

[Collection(AppCollection.Name)]
public sealed partial class LoginTests(AppFixture fixture)
{
    public static TheoryData<string, string> BadInput => new()
    {
        { "wrong.token.here", "did not accept this token" },
        { "  ", "Paste a token first" },
        { """{"status":{"token":"x"}}""", "That is JSON, no token" },
        { "apiVersion: v1\nkind: Config\nusers: []", "That is a kubeconfig" },
        { "to ken with spaces and é", "has characters that no token has" },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public async Task Token_OfNoUse_IsRefusedInWords(string input, string words)
    {
        var page = await fixture.PageOfAsync(fixture.Demo);

        await LoginPage.Token(page).FillAsync(input);
        await LoginPage.Submit(page).ClickAsync();

        await Expect(LoginPage.Message(page)).ToContainTextAsync(words);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Token_TenMegabytes_IsRefusedInWords()
    {
        var page = await fixture.PageOfAsync(fixture.Demo);

        await LoginPage.Token(page).EvaluateAsync("box => { box.value = 'x'.repeat(10 * 1024 * 1024); box.dispatchEvent(new Event('input', { bubbles: true })); }");
        await LoginPage.Submit(page).ClickAsync();

        await Expect(page.GetByText("That is too much for a token").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task DeepLink_BeforeLogin_IsReachedAfterIt()
    {
        var page = await fixture.PageOfAsync(fixture.Demo);
        await page.GotoAsync(new Uri(fixture.Demo.Url, "/cluster/pods?ns=shop&q=payment").ToString());

        await LoginPage.LogInToDemoAsync(page, "viewer");

        await Expect(page).ToHaveURLAsync(DeepLink());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Logout_InOneTab_EndsTheOtherToo()
    {
        var page = await fixture.PageOfAsync(fixture.Demo);
        await LoginPage.LogInToDemoAsync(page, "admin");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(new Uri(fixture.Demo.Url, "/events").ToString());
        await Expect(other.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();

        await page.Locator(".avatar-button").ClickAsync();
        await page.Locator(".user-popup").GetByText("Log out").ClickAsync();

        await Expect(page).ToHaveURLAsync(LoginUrl());
        await Expect(other).ToHaveURLAsync(LoginUrl());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Session_InTheBrowser_HoldsNoToken()
    {
        var token = RealCluster.Token("viewer");
        var page = await fixture.RealPageAsync("viewer");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();

        var reachable = await page.EvaluateAsync<string>("() => document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + location.href + document.documentElement.outerHTML");
        var cookies = await page.Context.CookiesAsync();

        Assert.DoesNotContain(token, reachable, StringComparison.Ordinal);
        Assert.DoesNotContain(cookies, cookie => cookie.Value.Contains(token, StringComparison.Ordinal));
        var session = Assert.Single(cookies, cookie => cookie.Name.Contains("session", StringComparison.OrdinalIgnoreCase));
        Assert.True(session.HttpOnly);
        Assert.Equal(SameSiteAttribute.Strict, session.SameSite);
        Assert.DoesNotContain(token, fixture.Real.Output, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Token_WithLineBreaks_IsAccepted()
    {
        var token = RealCluster.Token("viewer");
        var page = await fixture.PageOfAsync(fixture.Real);

        await LoginPage.LogInAsync(page, $" {token[..40]}\n{token[40..]}\r\n");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Overview", Level = 1 })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [GeneratedRegex("/login")]
    private static partial Regex LoginUrl();

    [GeneratedRegex(@"/cluster/pods\?.*q=payment")]
    private static partial Regex DeepLink();
}
