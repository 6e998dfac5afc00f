using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Overview;

/// <summary>What is wrong on a real cluster, told in words on the overview.</summary>
[Collection(AppCollection.Name)]
public sealed partial class BrokenTests(AppFixture fixture)
{
    public static TheoryData<string, string> Causes => new()
    {
        { "crasher", "keeps crashing: .*3.*cannot reach database" },
        { "typo", "image cannot be pulled.*not on the node, and its pull policy is Never" },
        { "toobig", "no node fits.*memory" },
    };

    [Theory]
    [MemberData(nameof(Causes))]
    public async Task Workload_ThatIsBroken_IsOneLineWithItsCause(string name, string cause)
    {
        var page = await fixture.RealPageAsync("viewer");
        await AppPage.OpenAsync(page, fixture.Real, "/?ns=broken");

        var lines = page.Locator(".problem").Filter(new() { Has = page.Locator(".subject", new() { HasTextRegex = new($"^{name}$") }) });
        await Expect(lines).ToHaveCountAsync(1);
        await Expect(lines.First).ToHaveTextAsync(new Regex(cause, RegexOptions.Singleline | RegexOptions.IgnoreCase));
        await Screenshots.TakeAsync(page, "overview-broken");

        await lines.First.Locator(".do a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(ObjectUrl());
        await Expect(AppPage.Title(page)).ToContainTextAsync(name);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Object_ThatIsBroken_SaysSoOnItsOwnPage()
    {
        var page = await fixture.RealPageAsync("viewer");
        await AppPage.OpenAsync(page, fixture.Real, "/cluster/deployments.apps/broken/crasher");

        await Expect(page.Locator("main")).ToContainTextAsync("keeps crashing");
        await Expect(page.Locator("main")).ToContainTextAsync("FATAL cannot reach database");
        await page.Context.CloseAsync();
    }

    [GeneratedRegex("/cluster/(deployments.apps|pods)/broken/")]
    private static partial Regex ObjectUrl();
}
