using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Web.Hosting.Localization;
using Dashboard.Web.Layout.Preferences;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Navigation.Palette;

/// <summary>What can be done from everywhere: theme, language, time zone, log out.</summary>
public sealed class ActionPaletteSource(PreferenceStore preferences, NavigationManager navigation, IStringLocalizer<NavigationText> words) : IPaletteSource
{
    public async IAsyncEnumerable<IReadOnlyList<PaletteItem>> FindAsync(string text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        if (text.Length == 0)
            yield break;

        PaletteItem[] found = [.. All().Select(item => PaletteMatch.Rank(item.Title, text) is { } rank ? item with { Rank = rank } : null).OfType<PaletteItem>()];
        if (found.Length > 0)
            yield return found;
    }

    private IEnumerable<PaletteItem> All()
    {
        yield return Act("theme-light", "ActionLight", "light", () => preferences.ChooseAsync(ColorTheme.Light));
        yield return Act("theme-dark", "ActionDark", "dark", () => preferences.ChooseAsync(ColorTheme.Dark));
        yield return Act("theme-system", "ActionSystem", "system", () => preferences.ChooseAsync(ColorTheme.System));
        yield return Act("zone-local", "ActionLocalTime", "clock", () => preferences.ChooseAsync(Zone.Local));
        yield return Act("zone-utc", "ActionUtc", "clock", () => preferences.ChooseAsync(Zone.Utc));
        foreach (var culture in Languages.Supported.Where(culture => culture.Name != CultureInfo.CurrentUICulture.TwoLetterISOLanguageName))
        {
            yield return new()
            {
                Id = $"language-{culture.Name}",
                Group = PaletteGroup.Actions,
                Title = words["ActionLanguage", culture.NativeName],
                Icon = "language",
                Href = Languages.Link(culture, "/" + navigation.ToBaseRelativePath(navigation.Uri)),
                Reload = true,
            };
        }

        yield return new() { Id = "logout", Group = PaletteGroup.Actions, Title = words["LogOut"], Icon = "logout", Form = FrameIds.LogoutForm };
    }

    private PaletteItem Act(string id, string title, string icon, Func<Task> run) =>
        new() { Id = id, Group = PaletteGroup.Actions, Title = words[title], Icon = icon, Run = run };
}
