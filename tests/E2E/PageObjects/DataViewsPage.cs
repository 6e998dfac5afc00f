using Microsoft.Playwright;

namespace Dashboard.E2E.PageObjects;

/// <summary>The data views, and the editor of one.</summary>
public static class DataViewsPage
{
    public static ILocator Pattern(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Index pattern" });

    /// <summary>What the pattern matches, in words.</summary>
    public static ILocator Matches(IPage page) => page.Locator(".matches-head");

    public static ILocator TimeField(IPage page) => page.GetByRole(AriaRole.Combobox, new() { Name = "Time field" });

    public static ILocator Name(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true });

    public static ILocator Tab(IPage page, string name) => page.GetByRole(AriaRole.Tab, new() { NameRegex = new($"^{name}") });

    public static ILocator Field(IPage page, string name) => page.Locator($"main tr[data-key='{name}']");

    public static ILocator Format(IPage page) => page.Locator("aside.side-panel").GetByRole(AriaRole.Combobox, new() { Name = "Format" });

    public static ILocator Save(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true });

    /// <summary>What was just done.</summary>
    public static ILocator Notice(IPage page) => page.Locator(".notice");

    public static ILocator Conflict(IPage page) => page.Locator(".conflict-box");
}
