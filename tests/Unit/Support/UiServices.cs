using Dashboard.Web.Controls;
using Dashboard.Web.Hosting.Localization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.JSInterop;

namespace Dashboard.Unit.Support;

/// <summary>What every component finds: words, formats, a place, a clock, a script that only records.</summary>
internal static class UiServices
{
    public static ServiceProvider Build(Action<IServiceCollection>? setup)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddTexts();
        services.AddControls();
        setup?.Invoke(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<NavigationManager, TestNavigation>();
        services.TryAddScoped<IJSRuntime, RecordedScript>();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
