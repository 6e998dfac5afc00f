using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Lists;

/// <summary>Sorting over all rows by the headers.</summary>
[Collection(AppCollection.Name)]
public sealed partial class SortTests(AppFixture fixture)
{
    [Fact]
    public async Task Header_Clicked_SortsUpThenDown()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/services");
        var name = ListPage.Header(page, "Name").First;

        await name.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(name).ToHaveAttributeAsync("aria-sort", "ascending");
        await ListPage.ExpectCellsAsync(page, "Name", names => names.Count > 10 && names.SequenceEqual(names.Order(StringComparer.Ordinal)));

        await name.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(name).ToHaveAttributeAsync("aria-sort", "descending");
        await ListPage.ExpectCellsAsync(page, "Name", names => names.Count > 10 && names.SequenceEqual(names.OrderDescending(StringComparer.Ordinal)));
        await Expect(page).ToHaveURLAsync(SortUrl());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task SecondHeader_ClickedWithShift_SortsWithinTheFirst()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/services");

        await ListPage.Header(page, "Namespace").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(ListPage.Header(page, "Namespace")).ToHaveAttributeAsync("aria-sort", "ascending");
        await ListPage.Header(page, "Name").First.GetByRole(AriaRole.Button).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await ListPage.Header(page, "Name").First.GetByRole(AriaRole.Button).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });

        await Wait.UntilAsync(async () =>
        {
            var rows = (await ListPage.KeysAsync(page)).Select(key => key.Split('/')).ToList();
            return rows.Count > 10 && rows.SequenceEqual(rows.OrderBy(row => row[0], StringComparer.Ordinal).ThenByDescending(row => row[1], StringComparer.Ordinal));
        });
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Header_PressedByKey_SortsToo()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/nodes");
        var name = ListPage.Header(page, "Name").First;

        await name.GetByRole(AriaRole.Button).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(name).ToHaveAttributeAsync("aria-sort", "ascending");
        await page.Keyboard.PressAsync("Enter");

        await ListPage.ExpectCellsAsync(page, "Name", names => names.SequenceEqual(["node-5", "node-4", "node-3", "node-2", "node-1"]));
        await page.Context.CloseAsync();
    }

    [GeneratedRegex(@"[?&]sort=-?name")]
    private static partial Regex SortUrl();
}
