using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Tour;

/// <summary>Every page, in both themes at 1280×720: accessible by axe's rules, silent in the console, as wide as the window, drawn for people to look at.</summary>
[Collection(AppCollection.Name)]
public sealed class TourTests(AppFixture fixture)
{
    public static TheoryData<string, ColorScheme> FixedPages => Both(Places.Fixed);

    public static TheoryData<string, ColorScheme> KindPages => Both(Places.Kinds);

    [Theory]
    [MemberData(nameof(FixedPages))]
    public async Task Page_InBothThemes_IsSound(string path, ColorScheme theme)
    {
        var page = await fixture.DemoPageAsync("admin", theme);
        await AppPage.OpenAsync(page, fixture.Demo, path);
        await IsSoundAsync(page, path, theme);
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(KindPages))]
    public async Task KindAndObject_InBothThemes_AreSound(string kind, ColorScheme theme)
    {
        var page = await fixture.DemoPageAsync("admin", theme);
        await AppPage.OpenAsync(page, fixture.Demo, $"/cluster/{kind}");
        await IsSoundAsync(page, kind, theme);

        var link = page.Locator($"main a[href^='/cluster/{kind}/']").First;
        await Expect(link).ToBeVisibleAsync();
        await AppPage.OpenAsync(page, fixture.Demo, (await link.GetAttributeAsync("href"))!.Split('?')[0]);
        await IsSoundAsync(page, kind + "-object", theme);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Login_InBothThemes_IsSound(ColorScheme theme)
    {
        var page = await fixture.PageOfAsync(fixture.Demo, theme);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await IsSoundAsync(page, "login", theme);
        await page.Context.CloseAsync();
    }

    private static async Task IsSoundAsync(IPage page, string name, ColorScheme theme)
    {
        await Screenshots.TakeAsync(page, $"{name}-{theme}");
        var findings = await page.RunAxe();
        var faults = findings.Violations.SelectMany(violation => violation.Nodes, (violation, node) => $"{violation.Id}: {node.Html}")
            .Concat(ConsoleErrors.Of(page).Where(error => !error.Contains("404", StringComparison.Ordinal)));
        Assert.Equal("", string.Join('\n', faults));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways at 1280 pixels.");
    }

    private static TheoryData<string, ColorScheme> Both(IEnumerable<string> paths)
    {
        var data = new TheoryData<string, ColorScheme>();
        foreach (var path in paths)
        {
            data.Add(path, ColorScheme.Light);
            data.Add(path, ColorScheme.Dark);
        }

        return data;
    }
}
