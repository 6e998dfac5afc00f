using Dashboard.Web.Controls;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Hosting.Localization;

/// <summary>Takes the form of a text for one thing where there is one (<see cref="Plurals"/>).</summary>
internal sealed class PluralLocalizer(IStringLocalizer inner) : IStringLocalizer
{
    public LocalizedString this[string name] => inner[name];

    public LocalizedString this[string name, params object[] arguments] =>
        Plurals.KeyOfOne(name, arguments) is { } one && inner[one, arguments] is { ResourceNotFound: false } found ? found : inner[name, arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures);
}
