using Dashboard.Services.Access;
using Dashboard.Services.Access.Reviews;
using Dashboard.Services.Logs;
using Dashboard.Services.Logs.Access;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.SavedObjects;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Unit.Logs.Support;

/// <summary>The services of the stored logs as one user's session gets them, on a store or a server of a test.</summary>
internal sealed class UserLogs : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("logs-").FullName;
    private readonly ServiceProvider provider;
    private readonly AsyncServiceScope scope;

    public UserLogs(LogUser user, LogsOptions options, HttpMessageHandler? handler, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton(new AccessAnswers(time ?? TimeProvider.System));
        services.AddScoped<IUserSession>(_ => user);
        services.AddScoped<IAccess>(scoped => new KubernetesAccess(user.Client, scoped.GetRequiredService<AccessAnswers>()));
        services.AddSavedObjects(new SavedObjectsOptions { Path = folder }, _ => throw new NotSupportedException());
        services.AddLogs(options, _ => handler);
        provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        scope = provider.CreateAsyncScope();
    }

    public ILogSearch Search => Get<ILogSearch>();

    public ILogAccess Access => Get<ILogAccess>();

    public IRequestLog Requests => Get<IRequestLog>();

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await provider.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
