using System.Net.Http.Json;
using System.Text.Json;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Discover;

/// <summary>Whoever works in one team's namespaces finds no line, no value and no field of another's, by whatever way.</summary>
[Collection(AppCollection.Name)]
public sealed class OneTeamTests(AppFixture fixture, DiscoverApp discover) : IClassFixture<DiscoverApp>
{
    private const string LastHour = "/discover?t=now-1h..now";

    /// <summary>The demo's third account works in one team's namespaces; payments is none of them. Neither a query, nor Lucene, nor a filter in query DSL, nor an address reaches there.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("&q=kubernetes.namespace_name:payments or *")]
    [InlineData("&lang=lucene&q=kubernetes.namespace_name:payments OR *:*")]
    [InlineData("&filters={\"v\":1,\"filters\":[{\"dsl\":\"{\\\"match_all\\\":{}}\"}]}")]
    [InlineData("&filters={\"v\":1,\"filters\":[{\"dsl\":\"{\\\"bool\\\":{\\\"should\\\":[{\\\"term\\\":{\\\"kubernetes.namespace_name.keyword\\\":\\\"payments\\\"}},{\\\"match_all\\\":{}}]}}\"}]}")]
    public async Task OneTeam_WhateverItAsks_SeesItsNamespaceAlone(string query)
    {
        var page = await OpenAsync("team", query);

        await DiscoverPage.ExpectTotalAsync(page, StoredLines.Each);
        await Expect(page.Locator(".scope-note")).ToContainTextAsync("shop");
        await page.Locator("[data-field='kubernetes.namespace_name'] .field-name").ClickAsync();
        var facts = page.Locator("[data-facts='kubernetes.namespace_name'][data-ready]");
        await Expect(facts).ToContainTextAsync("shop");
        await Expect(facts).Not.ToContainTextAsync("payments");
        await Expect(page.Locator(".fields [data-field='status']")).ToHaveCountAsync(1);
        await Expect(page.Locator(".fields [data-field='card_issuer']")).ToHaveCountAsync(0);
        Assert.DoesNotContain("of payments paid", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task OneTeam_OpeningALineOfOthersByItsAddress_IsToldThatThereIsNone()
    {
        var (index, id) = await LineOfAsync("payments");
        var admin = await OpenAsync("admin", $"&doc={index}/{id}");
        await Expect(DiscoverPage.Document(admin).Locator("[data-path='card_issuer']")).ToBeVisibleAsync();
        await admin.Context.CloseAsync();

        var page = await OpenAsync("team", $"&doc={index}/{id}");

        await Expect(DiscoverPage.Document(page).Locator(".failure")).ToContainTextAsync("or you may not read it");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("payments-web");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task OneTeam_AroundALineOfItsOwn_SeesItsNamespaceAlone()
    {
        var (index, id) = await LineOfAsync("shop");
        var page = await OpenAsync("team", $"&doc={index}/{id}");
        var panel = DiscoverPage.Document(page);
        await panel.GetByRole(AriaRole.Tab, new() { Name = "Surrounding lines" }).ClickAsync();
        await Expect(panel.Locator(".around li.anchor")).ToBeVisibleAsync();
        await Expect(panel.Locator(".around li")).Not.ToHaveCountAsync(1);

        await Expect(panel).Not.ToContainTextAsync("of payments paid");
        await Expect(panel).Not.ToContainTextAsync("payments-web");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("auto-l")]
    [InlineData("auto-logstash-2")]
    public async Task OneTeam_ByAnotherDataView_SeesItsNamespaceAlone(string view)
    {
        var page = await OpenAsync("team", $"&view={view}&by=kubernetes.namespace_name.keyword");

        await DiscoverPage.ExpectTotalAsync(page, StoredLines.Each);
        await Expect(page.Locator(".legend")).ToHaveTextAsync("shop");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task OneTeam_WhileTyping_IsOfferedItsOwnValuesAndFields()
    {
        var page = await OpenAsync("team", "");
        var offered = page.Locator(".cm-tooltip-autocomplete");
        await DiscoverPage.Query(page).ClickAsync();
        await page.Keyboard.TypeAsync("kubernetes.pod_name : ");
        await Expect(offered).ToContainTextAsync("shop-web-1");
        await Expect(offered).Not.ToContainTextAsync("payments-web");

        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("c");
        await Expect(offered).ToContainTextAsync("container_name");
        await Expect(offered).Not.ToContainTextAsync("card_issuer");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task OneTeam_OnTheIndicesPage_IsToldWhatItLacks()
    {
        var page = await fixture.PageOfAsync(discover.App);
        await LoginPage.LogInToDemoAsync(page, "team");
        await AppPage.OpenAsync(page, discover.App, "/indices");

        await Expect(page.Locator("main")).Not.ToContainTextAsync("logstash-");
        await Expect(page.Locator("main .failure, main .empty")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>Index and id of a line, as the store itself tells them.</summary>
    private async Task<(string Index, string Id)> LineOfAsync(string @namespace)
    {
        using var http = new HttpClient { BaseAddress = discover.Store };
        var answer = await http.GetFromJsonAsync<JsonElement>($"/logstash-*/_search?size=1&sort=@timestamp:asc&q=kubernetes.namespace_name:{@namespace}", TestContext.Current.CancellationToken);
        var hit = answer.GetProperty("hits").GetProperty("hits")[0];
        return (hit.GetProperty("_index").GetString()!, hit.GetProperty("_id").GetString()!);
    }

    private async Task<IPage> OpenAsync(string account, string more)
    {
        var page = await fixture.PageOfAsync(discover.App);
        await LoginPage.LogInToDemoAsync(page, account);
        await AppPage.OpenAsync(page, discover.App, LastHour + more);
        await Expect(DiscoverPage.Rows(page).First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        return page;
    }
}
