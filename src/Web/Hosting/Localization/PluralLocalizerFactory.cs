using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Hosting.Localization;

/// <summary>Localizers over the resource files, with forms for one thing.</summary>
internal sealed class PluralLocalizerFactory(ResourceManagerStringLocalizerFactory inner) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new PluralLocalizer(inner.Create(resourceSource));

    public IStringLocalizer Create(string baseName, string location) => new PluralLocalizer(inner.Create(baseName, location));
}
