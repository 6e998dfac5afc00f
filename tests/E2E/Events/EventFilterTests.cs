using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Events;

/// <summary>The cluster's events: filtered by words, object, type and reason, all of it in the address.</summary>
[Collection(AppCollection.Name)]
public sealed partial class EventFilterTests(AppFixture fixture)
{
    [Fact]
    public async Task Words_TypedAtOnce_AreAllKeptAndStandInTheAddress()
    {
        var page = await fixture.DemoPageAsync();
        await AppPage.OpenAsync(page, fixture.Demo, "/events");
        var words = page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Searchbox).First;

        await words.PressSequentiallyAsync("scheduled to node-");

        await Expect(page).ToHaveURLAsync(WordsUrl());
        await Expect(words).ToHaveValueAsync("scheduled to node-");
        await page.ReloadAsync();
        await Expect(words).ToHaveValueAsync("scheduled to node-");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Type_Chosen_LeavesEventsOfItAndIsPressed()
    {
        var page = await fixture.DemoPageAsync();
        await AppPage.OpenAsync(page, fixture.Demo, "/events");
        var normal = page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Button, new() { Name = "Normal", Exact = true });

        await normal.ClickAsync();

        await Expect(normal).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page).ToHaveURLAsync(TypeUrl());
        await Expect(ListPage.Rows(page).First).ToBeVisibleAsync();
        await page.GoBackAsync();
        await page.GoForwardAsync();
        await Expect(normal).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Context.CloseAsync();
    }

    [GeneratedRegex(@"[?&]q=scheduled(\+|%20)to(\+|%20)node-$")]
    private static partial Regex WordsUrl();

    [GeneratedRegex("[?&]type=Normal")]
    private static partial Regex TypeUrl();
}
