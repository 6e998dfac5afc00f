using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Tour;

/// <summary>Every page, in both themes at 1280×720: accessible by axe's rules, silent in the console, as wide as the window, drawn for people to look at.</summary>
[Collection(AppCollection.Name)]
public sealed class TourTests(AppFixture fixture)
{
    /// <summary>Marks rows that differ from an earlier one in nothing but words: the rules would say the same of them again, row for row.</summary>
    private const string MarkAlike = """
        () => {
          const seen = new Set();
          for (const row of document.querySelectorAll("main tr")) {
            const shape = [row, ...row.querySelectorAll("*")].map(part => `${part.localName}.${part.className.baseVal ?? part.className}.${part.getAttribute("role") ?? ""}.${part.textContent ? "t" : ""}`).join();
            row.toggleAttribute("data-alike", seen.has(shape));
            seen.add(shape);
          }
        }
        """;

    public static TheoryData<string> FixedPages => [.. Places.Fixed];

    public static TheoryData<string> KindPages => [.. Places.Kinds];

    [Theory]
    [MemberData(nameof(FixedPages))]
    public async Task Page_InBothThemes_IsSound(string path)
    {
        var page = await fixture.DemoPageAsync();
        await AppPage.OpenAsync(page, fixture.Demo, path);
        await IsSoundAsync(page, path);
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(KindPages))]
    public async Task KindAndObject_InBothThemes_AreSound(string kind)
    {
        var page = await fixture.DemoPageAsync();
        await AppPage.OpenAsync(page, fixture.Demo, $"/cluster/{kind}");
        await IsSoundAsync(page, kind);

        var link = page.Locator($"main a[href^='/cluster/{kind}/']").First;
        await Expect(link).ToBeVisibleAsync();
        await AppPage.OpenAsync(page, fixture.Demo, (await link.GetAttributeAsync("href"))!.Split('?')[0]);
        await IsSoundAsync(page, kind + "-object");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Login_InBothThemes_IsSound()
    {
        var page = await fixture.PageOfAsync(fixture.Demo);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await IsSoundAsync(page, "login");
        await page.Context.CloseAsync();
    }

    private static async Task IsSoundAsync(IPage page, string name)
    {
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme });
            await Screenshots.TakeAsync(page, $"{name}-{theme}");
            await page.EvaluateAsync(MarkAlike);
            var findings = await page.RunAxe(new AxeRunContext { Exclude = [new AxeSelector("[data-alike]")] });
            var faults = findings.Violations.SelectMany(violation => violation.Nodes, (violation, node) => $"{violation.Id}: {node.Html}")
                .Concat(ConsoleErrors.Of(page).Where(error => !error.Contains("404", StringComparison.Ordinal)));
            Assert.True(!faults.Any(), $"{name} in {theme}: {string.Join('\n', faults)}");
        }

        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways at 1280 pixels.");
    }
}
