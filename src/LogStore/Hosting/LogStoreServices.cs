using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.LogStore.Hosting;

/// <summary>Adds the log store to an application.</summary>
public static class LogStoreServices
{
    /// <summary>The store opens after the application has started; take <see cref="LogStoreService"/> to reach it.</summary>
    public static IServiceCollection AddLogStore(this IServiceCollection services, LogStoreHostOptions options) => services
        .AddSingleton(options)
        .AddSingleton<LogStoreService>()
        .AddHostedService(provider => provider.GetRequiredService<LogStoreService>());
}
