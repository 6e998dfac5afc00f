using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Discover;

/// <summary>An export that does not come to its end: the file breaks off for whoever reads it, and the page says why. The reader holds it up, so that it is in the middle for certain.</summary>
[Collection(AppCollection.Name)]
public sealed class ExportFaultTests(AppFixture fixture, DistantStore logs) : IClassFixture<DistantStore>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_CancelledInThePage_BreaksOff()
    {
        var page = await OpenAsync();
        using var client = await ClientAsync(page);
        await using var file = await BeginAsync(page, client);

        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();

        await Expect(page.Locator("[data-export='cancelled']")).ToBeVisibleAsync();
        await Assert.ThrowsAnyAsync<IOException>(() => file.CopyToAsync(Stream.Null, Cancellation));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Export_ServerGone_BreaksOffAndSaysSo()
    {
        var page = await OpenAsync();
        using var client = await ClientAsync(page);
        await using var file = await BeginAsync(page, client);

        await logs.Between.CutAsync();

        await Assert.ThrowsAnyAsync<IOException>(() => file.CopyToAsync(Stream.Null, Cancellation));
        await Expect(page.Locator("[data-export='failed']")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        logs.Between.Restore();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Export_ReaderGone_IsGivenUp()
    {
        var page = await OpenAsync();
        using (var client = await ClientAsync(page))
        {
            await using var file = await BeginAsync(page, client);
        }

        await Expect(page.Locator("[data-export='cancelled']")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.Context.CloseAsync();
    }

    /// <summary>Asks for the file as the page's link does, with the browser's session, reads its first byte and then no more; the page shows how far it is.</summary>
    private static async Task<Stream> BeginAsync(IPage page, HttpClient client)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "NDJSON" }).ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Download" });
        await Expect(link).ToHaveAttributeAsync("href", new Regex("format=ndjson"));
        var address = await link.GetAttributeAsync("href");
        // The page shall follow the export, but the browser not ask for the file: this does.
        await link.EvaluateAsync("link => link.addEventListener('click', event => event.preventDefault(), { once: true })");
        await link.ClickAsync();

        var answer = await client.GetAsync(new Uri(address!, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancellation);
        answer.EnsureSuccessStatusCode();
        var file = await answer.Content.ReadAsStreamAsync(Cancellation);
        Assert.Equal(1, await file.ReadAsync(new byte[1], Cancellation));
        await Expect(page.Locator("[data-export='running']")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-export='running']")).Not.ToHaveAttributeAsync("data-done", "0");
        Assert.True(int.Parse((await page.Locator("[data-export='running']").GetAttributeAsync("data-done"))!, CultureInfo.InvariantCulture) < DistantStore.Lines);
        return file;
    }

    private async Task<HttpClient> ClientAsync(IPage page)
    {
        var cookies = await page.Context.CookiesAsync();
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = logs.App.Url };
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Name}={cookie.Value}")));
        return client;
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await fixture.PageOfAsync(logs.App);
        await LoginPage.LogInToDemoAsync(page, "admin");
        await AppPage.OpenAsync(page, logs.App, "/discover?t=now-1h..now");
        await Expect(page.Locator(".docs tbody tr[data-key]").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        return page;
    }
}
