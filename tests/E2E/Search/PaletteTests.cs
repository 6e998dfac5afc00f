using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Search;

/// <summary>Ctrl+K: everything can be reached from everywhere, by keys alone.</summary>
[Collection(AppCollection.Name)]
public sealed partial class PaletteTests(AppFixture fixture)
{
    [Fact]
    public async Task ObjectName_Typed_IsFoundInItsNamespaceAndOpened()
    {
        var page = await fixture.DemoPageAsync();
        await AppPage.OpenAsync(page, fixture.Demo, "/?ns=shop");

        await Palette.OpenAsync(page);
        await page.Keyboard.TypeAsync("fraud-check");
        var deployment = Palette.Group(page, "Objects").Filter(new() { HasTextRegex = Deployment() });
        await Expect(deployment).ToBeVisibleAsync();
        await Screenshots.TakeAsync(page, "palette-objects");
        await PressUntilChosenAsync(page, deployment);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(DeploymentUrl());
        await Expect(AppPage.Title(page)).ToContainTextAsync("fraud-check");
        await Expect(Palette.Dialog(page)).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("settings", "/settings")]
    [InlineData("statefulsets", "/cluster/statefulsets.apps")]
    [InlineData("hpa", "/cluster/horizontalpodautoscalers.autoscaling")]
    public async Task PageOrKind_Typed_IsOpenedByEnter(string text, string path)
    {
        var page = await fixture.DemoPageAsync();
        await AppPage.OpenAsync(page, fixture.Demo, "/");

        await Palette.OpenAsync(page);
        await page.Keyboard.TypeAsync(text);
        await PressUntilChosenAsync(page, Palette.Dialog(page).Locator($"[role=option][href^='{path}']").First);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(path) + "($|\\?)"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Recent_WithoutTyping_IsWhatWasOpenedLast()
    {
        var page = await fixture.DemoPageAsync();
        await AppPage.OpenAsync(page, fixture.Demo, "/cluster/deployments.apps/payments/ledger");
        await AppPage.OpenAsync(page, fixture.Demo, "/events");

        await Palette.OpenAsync(page);

        await Expect(Palette.Group(page, "Recent").First).ToContainTextAsync("ledger");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Nothing_Fits_IsToldAndEscapeGivesTheFocusBack()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/nodes?sort=name");
        await page.Keyboard.PressAsync("j");
        await Expect(ListPage.Row(page, "node-1")).ToBeFocusedAsync();

        await Palette.OpenAsync(page);
        await page.Keyboard.TypeAsync("zzz-nothing-has-this");
        await Expect(Palette.Dialog(page)).ToContainTextAsync("Nothing fits “zzz-nothing-has-this”");
        await page.Keyboard.PressAsync("Escape");

        await Expect(Palette.Dialog(page)).ToBeHiddenAsync();
        await Expect(ListPage.Row(page, "node-1")).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Objects_OfOtherNamespaces_AreNotFoundByATeam()
    {
        var page = await fixture.DemoPageAsync("team-storefront");
        await AppPage.OpenAsync(page, fixture.Demo, "/?ns=shop");

        await Palette.OpenAsync(page);
        await page.Keyboard.TypeAsync("checkout");
        await Expect(Palette.Group(page, "Objects").First).ToContainTextAsync("checkout");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("fraud-check");

        await Expect(Palette.Dialog(page)).ToContainTextAsync("Nothing fits “fraud-check”");
        await page.Context.CloseAsync();
    }

    private static async Task PressUntilChosenAsync(IPage page, ILocator option)
    {
        await Expect(option).ToBeVisibleAsync();
        for (var i = 0; i < 60 && await option.GetAttributeAsync("aria-selected") != "true"; i++)
            await page.Keyboard.PressAsync("ArrowDown");
        await Expect(option).ToHaveAttributeAsync("aria-selected", "true");
    }

    [GeneratedRegex("^fraud-check.*Deployment")]
    private static partial Regex Deployment();

    [GeneratedRegex("/cluster/deployments.apps/payments/fraud-check")]
    private static partial Regex DeploymentUrl();
}
