using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Hosting.Localization;

internal static class LocalizationServices
{
    /// <summary>Texts of the resource files.</summary>
    public static IServiceCollection AddTexts(this IServiceCollection services)
    {
        services.AddLocalization();
        services.TryAddSingleton<ResourceManagerStringLocalizerFactory>();
        return services.Replace(ServiceDescriptor.Singleton<IStringLocalizerFactory, PluralLocalizerFactory>());
    }
}
