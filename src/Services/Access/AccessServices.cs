using Dashboard.Services.Access.Login;
using Dashboard.Services.Access.Reviews;
using Dashboard.Services.Access.Sessions;
using Dashboard.Services.Cluster;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Services.Access;

public static class AccessServices
{
    /// <summary>Login, sessions and access reviews. Needs <c>IKubernetesClientFactory</c>, and <see cref="CurrentSession"/> set in every scope of a user.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, SessionLimits sessions, FailureLimits failures)
    {
        services.AddSingleton(sessions);
        services.AddSingleton(failures);
        services.AddSingleton<SessionStore>();
        services.AddSingleton<FailedLogins>();
        services.AddSingleton<LoginService>();
        services.AddSingleton<AccessAnswers>();
        services.AddHostedService<SessionSweeper>();

        services.AddScoped<CurrentSession>();
        services.AddScoped<IUserSession>(scope => scope.GetRequiredService<CurrentSession>().Require());
        services.AddScoped<IKubernetesClient>(scope => scope.GetRequiredService<IUserSession>().Client);
        services.AddScoped<IAccess, KubernetesAccess>();
        return services;
    }
}
