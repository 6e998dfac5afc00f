using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Discover;

/// <summary>Everything that matches as a file: all of it, in the columns that are shown, and nothing of a namespace that one may not read.</summary>
[Collection(AppCollection.Name)]
public sealed partial class ExportTests(AppFixture fixture, DiscoverApp discover) : IClassFixture<DiscoverApp>
{
    private const string LastHour = "t=now-1h..now";

    [Fact]
    public async Task Csv_OfTheShownColumns_HasAllThatMatches()
    {
        var page = await OpenAsync("admin", "&q=level : error&cols=status,message");
        await page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
        await Expect(page.Locator(".export-end")).ToContainTextAsync($"{2 * StoredLines.Timeouts} lines");

        var file = await DownloadAsync(page);

        Assert.Matches(CsvName(), file.Name);
        var rows = file.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("\uFEFF'@timestamp,status,message", rows[0]);
        Assert.Equal(2 * StoredLines.Timeouts, rows.Length - 1);
        Assert.All(rows.Skip(1), row => Assert.Matches(TimedOutRow(), row));
        await Expect(page.Locator("[data-export='done']")).ToHaveAttributeAsync("data-done", Text(2 * StoredLines.Timeouts));
        Assert.Empty(ConsoleErrors.Of(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Ndjson_OfEverything_IsADocumentALineTheNewestFirst()
    {
        var page = await OpenAsync("admin");
        await page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "NDJSON" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Download" })).ToHaveAttributeAsync("href", NdjsonLink());

        var file = await DownloadAsync(page);

        Assert.EndsWith(".ndjson", file.Name, StringComparison.Ordinal);
        var documents = file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToList();
        Assert.Equal(2 * StoredLines.Each, documents.Count);
        var times = documents.Select(document => document.GetProperty("@timestamp").GetString()).ToList();
        Assert.Equal(times.OrderDescending(StringComparer.Ordinal), times);
        Assert.Contains(documents, document => document.GetProperty("kubernetes").GetProperty("namespace_name").GetString() == "payments");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Csv_WithALimitAndInTheZone_IsShorterAndHasItsOffset()
    {
        var page = await OpenAsync("admin");
        await page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
        await page.GetByLabel("Asia/Seoul").CheckAsync();
        await page.GetByLabel("At most so many lines").FillAsync("7");
        await Expect(page.Locator(".export-end")).ToContainTextAsync("7 lines");

        var file = await DownloadAsync(page);

        var rows = file.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(8, rows.Length);
        Assert.Contains("kubernetes.pod_name", rows[0], StringComparison.Ordinal);
        Assert.All(rows.Skip(1), row => Assert.Matches(SeoulTime(), row));
        await page.Context.CloseAsync();
    }

    /// <summary>The demo's third account may read the logs of the shop alone, whatever the address of the file says.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("&q=kubernetes.namespace_name:payments or *")]
    [InlineData("&lang=lucene&q=kubernetes.namespace_name:payments OR *:*")]
    [InlineData("&filters={\"v\":1,\"filters\":[{\"dsl\":\"{\\\"match_all\\\":{}}\"}]}")]
    public async Task OneTeam_WhateverItAsks_ExportsItsNamespaceAlone(string query)
    {
        var page = await fixture.PageOfAsync(discover.App);
        await LoginPage.LogInToDemoAsync(page, "team");

        var answer = await page.APIRequest.GetAsync(File($"format=ndjson&{LastHour}{query}"));

        Assert.Equal(200, answer.Status);
        var lines = (await answer.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(StoredLines.Each, lines.Length);
        Assert.All(lines, line => Assert.Equal("shop", JsonElement.Parse(line).GetProperty("kubernetes").GetProperty("namespace_name").GetString()));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Address_OfAnotherSessionOrWrong_GivesNoFile()
    {
        var page = await OpenAsync("admin");
        await page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
        var link = await page.GetByRole(AriaRole.Link, new() { Name = "Download" }).GetAttributeAsync("href");
        Assert.Contains("export=", link, StringComparison.Ordinal);

        var other = await fixture.PageOfAsync(discover.App);
        await LoginPage.LogInToDemoAsync(other, "admin");
        Assert.Equal(404, (await other.APIRequest.GetAsync(new Uri(discover.App.Url, link).ToString())).Status);
        Assert.Equal(400, (await other.APIRequest.GetAsync(File("limit=none"))).Status);
        Assert.Equal(400, (await other.APIRequest.GetAsync(File("filters={"))).Status);
        Assert.Equal(404, (await other.APIRequest.GetAsync(File("view=nobody-has-it"))).Status);

        using var nobody = new HttpClient();
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await nobody.GetAsync(new Uri(discover.App.Url, link), TestContext.Current.CancellationToken)).StatusCode);
        await other.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Lines_Copied_AreInTheClipboard()
    {
        var page = await OpenAsync("admin", "&q=level : error&cols=status,message");
        await page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();

        await CopyAsync(page, "CSV");
        var csv = (await ClipboardAsync(page)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Time,status,message", csv[0]);
        Assert.Equal(2 * StoredLines.Timeouts, csv.Length - 1);

        await CopyAsync(page, "JSON");
        Assert.Equal(2 * StoredLines.Timeouts, JsonElement.Parse(await ClipboardAsync(page)).GetArrayLength());

        await CopyAsync(page, "Text");
        var text = (await ClipboardAsync(page)).Split('\n');
        Assert.Equal(2 * StoredLines.Timeouts, text.Length);
        Assert.All(text, line => Assert.Equal(3, line.Split('\t').Length));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Address_WithManyFilters_IsTakenWhole()
    {
        var page = await fixture.PageOfAsync(discover.App);
        await LoginPage.LogInToDemoAsync(page, "admin");
        var others = string.Join(',', Enumerable.Range(0, 300).Select(number => $"{{\"is\":[\"level\",\"no such level {number}\"],\"not\":true}}"));

        var answer = await page.APIRequest.GetAsync(File($"format=ndjson&{LastHour}&filters={Uri.EscapeDataString($"{{\"v\":1,\"filters\":[{others},{{\"is\":[\"level\",\"error\"]}}]}}")}"));

        Assert.Equal(200, answer.Status);
        Assert.Equal(2 * StoredLines.Timeouts, (await answer.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        await page.Context.CloseAsync();
    }

    private static async Task CopyAsync(IPage page, string format)
    {
        var button = page.Locator(".export-copy").GetByRole(AriaRole.Button, new() { Name = format });
        await button.ClickAsync();
        await Expect(button).ToHaveAttributeAsync("data-copied", "true");
    }

    private static Task<string> ClipboardAsync(IPage page) => page.EvaluateAsync<string>("navigator.clipboard.readText()");

    private static async Task<(string Name, string Text)> DownloadAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download" }).ClickAsync());
        Assert.Null(await download.FailureAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
        return (download.SuggestedFilename, Encoding.UTF8.GetString(copy.ToArray()));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string File(string query) => new Uri(discover.App.Url, $"/discover/export?{query}").ToString();

    private async Task<IPage> OpenAsync(string account, string more = "")
    {
        var page = await fixture.PageOfAsync(discover.App);
        await LoginPage.LogInToDemoAsync(page, account);
        await AppPage.OpenAsync(page, discover.App, $"/discover?{LastHour}{more}");
        await Expect(page.Locator(".docs tbody tr[data-key]").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        return page;
    }

    [GeneratedRegex("[?&]format=ndjson(&|$)")]
    private static partial Regex NdjsonLink();

    [GeneratedRegex(@"^logstash_\d{8}T\d{6}Z\.csv$")]
    private static partial Regex CsvName();

    [GeneratedRegex(@"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z,503,upstream payment timed out after \d+ ms$")]
    private static partial Regex TimedOutRow();

    [GeneratedRegex(@"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+09:00,")]
    private static partial Regex SeoulTime();
}
