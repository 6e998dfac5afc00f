using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Services.Cluster.Rbac;

public static class RbacServiceCollectionExtensions
{
    /// <summary>Who may what, as far as the user may read it.</summary>
    public static IServiceCollection AddRbac(this IServiceCollection services) =>
        services.AddScoped<RbacBindings>().AddScoped<AccountRights>().AddScoped<RoleHolders>().AddScoped<AccountSecrets>();
}
