using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Languages;

/// <summary>The interface in Korean: chosen in the top bar, everywhere, and no wider than the window.</summary>
[Collection(AppCollection.Name)]
public sealed partial class KoreanTests(AppFixture fixture)
{
    private const string Collect =
        """
        () => {
          const found = [];
          const skip = "code, pre, script, style, svg", own = ".rail, .tabs, .bar-end, .page-head-end, label";
          const names = element => element.closest(own) === null || element.closest(".popup, td, dd") !== null;
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const text = node.data.replace(/\s+/g, " ").trim();
            if (text && !node.parentElement.closest(skip)) found.push([text, names(node.parentElement)]);
          }
          for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]"))
            for (const name of ["aria-label", "placeholder", "title"])
              if (element.getAttribute(name)) found.push([element.getAttribute(name), names(element)]);
          return JSON.stringify(found);
        }
        """;

    private static readonly Translations Known = Translations.Load();

    public static TheoryData<string> Pages =>
    [
        "/", "/events", "/settings", "/custom-resources", "/graph?ns=shop", "/no/such/page", "/cluster/nosuchkinds", "/cluster/pods?ns=shop",
        "/cluster/deployments.apps/shop/checkout", "/cluster/deployments.apps/shop/checkout?tab=events", "/cluster/deployments.apps/shop/checkout?tab=yaml",
        "/cluster/services/shop/checkout", "/cluster/nodes/node-1", "/cluster/namespaces/shop", "/cluster/cronjobs.batch/batch/report",
        "/cluster/networkpolicies.networking.k8s.io/payments/only-checkout", "/cluster/resourcequotas/shop/shop",
        "/cluster/horizontalpodautoscalers.autoscaling/shop/storefront", "/cluster/clusterrolebindings.rbac.authorization.k8s.io/demo-viewer",
    ];

    [Fact]
    public async Task Language_ChosenInTheBar_StaysAndComesBackToThePage()
    {
        var page = await fixture.DemoPageAsync();
        await AppPage.OpenAsync(page, fixture.Demo, "/cluster/nodes?q=node-2");

        await page.GetByRole(AriaRole.Button, new() { Name = "Language" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "한국어" }).ClickAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ko");
        await Expect(page).ToHaveURLAsync(NodesUrl());
        await Expect(page.Locator("main")).ToContainTextAsync("node-2");
        await page.GotoAsync(new Uri(fixture.Demo.Url, "/settings").ToString());
        await Expect(AppPage.Title(page)).ToHaveTextAsync("설정");
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InKorean_IsTranslatedAndFits(string path)
    {
        var page = await KoreanPageAsync();
        await AppPage.OpenAsync(page, fixture.Demo, path);
        await Screenshots.TakeAsync(page, $"ko-{path}");

        await Expect(page.Locator("main")).ToHaveTextAsync(Hangul());
        Assert.Empty(await UntranslatedAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways at 1280 pixels.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Login_OfAKoreanBrowser_IsInKorean()
    {
        await using var context = await fixture.Browser.NewContextAsync(locale: "ko-KR");
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.Demo.Url.ToString());
        await Screenshots.TakeAsync(page, "ko-login");

        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ko");
        Assert.Empty(await UntranslatedAsync(page));
        await page.Locator("#token").FillAsync("wrong.token.here");
        await page.Locator("#token-form .submit").ClickAsync();
        await Expect(LoginPage.Message(page)).ToHaveTextAsync(Hangul());
        Assert.Empty(await UntranslatedAsync(page));
    }

    private async Task<IPage> KoreanPageAsync()
    {
        var page = await fixture.DemoPageAsync();
        await page.Context.AddCookiesAsync([new() { Name = "dashboard-language", Value = Uri.EscapeDataString("c=ko|uic=ko"), Url = fixture.Demo.Url.ToString() }]);
        return page;
    }

    private static async Task<IReadOnlyList<string>> UntranslatedAsync(IPage page)
    {
        using var found = JsonDocument.Parse(await page.EvaluateAsync<string>(Collect));
        return [.. found.RootElement.EnumerateArray().Where(it => Known.IsUntranslated(it[0].GetString()!, it[1].GetBoolean())).Select(it => it[0].GetString()!).Distinct()];
    }

    [GeneratedRegex(@"/cluster/nodes\?.*q=node-2")]
    private static partial Regex NodesUrl();

    [GeneratedRegex("[가-힣]")]
    private static partial Regex Hangul();
}
