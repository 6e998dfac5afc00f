using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.SavedObjects;
using Dashboard.Web.Hosting.Settings;

namespace Dashboard.Web.Hosting.SavedObjects;

internal static class SavedObjectsHosting
{
    /// <summary>Saved objects, with what is provisioned read by the application's own account.</summary>
    public static IServiceCollection AddSavedObjects(this IServiceCollection services, AppSettings settings) => services.AddSavedObjects(
        settings.SavedObjects,
        provider => provider.GetRequiredService<IKubernetesClientFactory>().Create(provider.GetRequiredService<ClusterChoice>().OwnCredential!));
}
