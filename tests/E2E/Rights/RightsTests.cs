using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Rights;

/// <summary>On the real cluster every account sees what it may and nothing else.</summary>
[Collection(AppCollection.Name)]
public sealed partial class RightsTests(AppFixture fixture)
{
    [Fact]
    public async Task Viewer_Secrets_AreRefusedWithWhatItTakes()
    {
        var page = await fixture.RealPageAsync("viewer");

        await AppPage.OpenAsync(page, fixture.Real, "/cluster/secrets");

        await Expect(page.Locator("main")).ToContainTextAsync(NeedsSecrets());
        Assert.Empty(await AppPage.RowTextsAsync(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Viewer_Pods_AreThoseOfAllNamespaces()
    {
        var page = await fixture.RealPageAsync("viewer");

        await AppPage.OpenAsync(page, fixture.Real, "/cluster/pods");

        await Expect(page.Locator("main")).ToContainTextAsync("storefront-");
        await Expect(page.Locator("main")).ToContainTextAsync("crasher-");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Shop_Pods_AreThoseOfShopAlone()
    {
        var page = await fixture.RealPageAsync("shop");

        await AppPage.OpenAsync(page, fixture.Real, "/cluster/pods?ns=shop");

        await Expect(page.Locator("main")).ToContainTextAsync("storefront-");
        Assert.DoesNotContain(await AppPage.RowTextsAsync(page), row => row.Contains("crasher-", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/cluster/pods?ns=broken")]
    [InlineData("/cluster/nodes")]
    [InlineData("/cluster/deployments.apps/broken/crasher")]
    [InlineData("/events?ns=broken")]
    public async Task Shop_Elsewhere_IsRefusedInWords(string path)
    {
        var page = await fixture.RealPageAsync("shop");

        await AppPage.OpenAsync(page, fixture.Real, path);

        await Expect(page.Locator("main")).ToContainTextAsync(Refusal());
        Assert.DoesNotContain("cannot reach database", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await AppPage.RowTextsAsync(page));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/events")]
    [InlineData("/cluster/pods")]
    [InlineData("/cluster/pods?ns=shop")]
    [InlineData("/cluster/namespaces")]
    [InlineData("/cluster/nodes/testbed")]
    [InlineData("/cluster/deployments.apps/shop/storefront")]
    [InlineData("/cluster/deployments.apps/shop/storefront?tab=yaml")]
    [InlineData("/graph?ns=shop")]
    [InlineData("/custom-resources")]
    public async Task Nobody_AnyPage_SeesNothingOfTheCluster(string path)
    {
        var page = await fixture.RealPageAsync("nobody");

        await AppPage.OpenAsync(page, fixture.Real, path);

        var text = await page.Locator("main").InnerTextAsync();
        foreach (var secret in new[] { "crasher", "storefront-", "orders-0", "testbed/busybox", "storefront.shop" })
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TwoUsers_AtOnce_NeverSeeEachOthersData()
    {
        var admin = await fixture.RealPageAsync("admin");
        var shop = await fixture.RealPageAsync("shop");
        var nobody = await fixture.RealPageAsync("nobody");
        string[] paths = ["/cluster/pods?ns=broken", "/", "/events?ns=broken", "/cluster/deployments.apps/broken/crasher"];
        foreach (var path in paths)
        {
            // Together: a shared answer, or one that a second user waits for, would be seen here.
            await Task.WhenAll(new[] { admin, shop, nobody }.Select(page => AppPage.OpenAsync(page, fixture.Real, path)));

            await Expect(admin.Locator("main")).ToContainTextAsync("crasher");
            foreach (var page in new[] { shop, nobody })
                Assert.DoesNotContain("crasher-", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        }

        foreach (var page in new[] { admin, shop, nobody })
            await page.Context.CloseAsync();
    }

    [GeneratedRegex("list.*secrets|secrets.*list", RegexOptions.IgnoreCase)]
    private static partial Regex NeedsSecrets();

    [GeneratedRegex("may not|not allowed|forbidden|needs", RegexOptions.IgnoreCase)]
    private static partial Regex Refusal();
}
