using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Dashboard.E2E.Support;

/// <summary>Pictures for eyes, in a folder that git ignores.</summary>
public static partial class Screenshots
{
    public static Task TakeAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "tests/E2E/screenshots", Unsafe().Replace(name, "_") + ".png"), Timeout = 60_000 });

    [GeneratedRegex("[^A-Za-z0-9.-]+")]
    private static partial Regex Unsafe();
}
