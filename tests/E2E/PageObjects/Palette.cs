using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.PageObjects;

/// <summary>The search over everything.</summary>
public static class Palette
{
    public static ILocator Dialog(IPage page) => page.Locator("dialog.palette");

    public static ILocator Options(IPage page) => Dialog(page).GetByRole(AriaRole.Option);

    /// <summary>The option that Enter takes.</summary>
    public static ILocator Chosen(IPage page) => Dialog(page).Locator("[role=option][aria-selected=true]");

    /// <summary>Options of one group: Recent, Pages, Kinds, Objects, Actions.</summary>
    public static ILocator Group(IPage page, string name) => Dialog(page).GetByRole(AriaRole.Group, new() { Name = name, Exact = true }).GetByRole(AriaRole.Option);

    /// <summary>By its key, from wherever the focus is.</summary>
    public static async Task OpenAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Control+k");
        await Expect(Dialog(page)).ToBeVisibleAsync();
        await Expect(Dialog(page).GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
    }
}
