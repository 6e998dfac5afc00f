using Dashboard.Services.Cluster;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.SavedObjects.Provisioning;
using Dashboard.Services.SavedObjects.Schema;
using Dashboard.Services.SavedObjects.Stores;
using Dashboard.Services.SavedObjects.Stores.Folder;
using Dashboard.Services.SavedObjects.Stores.Index;
using Dashboard.Services.SavedObjects.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Services.SavedObjects;

public static class SavedObjectsServices
{
    /// <summary>Saved objects of the types that are registered with <see cref="AddSavedObjectType"/>.</summary>
    /// <param name="own">Speaks with the application's own account: reads provisioned ConfigMaps, where they are asked for.</param>
    public static IServiceCollection AddSavedObjects(this IServiceCollection services, SavedObjectsOptions options, Func<IServiceProvider, IKubernetesClient> own)
    {
        services.AddSingleton(options);
        services.AddSingleton<ISavedObjectStore>(provider => options.Store switch
        {
            SavedObjectStoreKind.Index => new IndexStore(provider.GetRequiredService<IElasticClient>(), options.Index),
            _ => new FolderStore(options.Path, provider.GetRequiredService<TimeProvider>()),
        });
        if (options.ProvisioningPath is { } folder)
            services.AddSingleton<IProvisioningSource>(provider => new FolderProvisioning(folder, provider.GetRequiredService<TimeProvider>()));
        if (options is { ConfigMapLabel: { } label, ConfigMapNamespace: { } @namespace })
            services.AddSingleton<IProvisioningSource>(provider => new ConfigMapProvisioning(() => own(provider), @namespace, label, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new SavedObjectSchemas(provider.GetServices<SavedObjectType>()));
        services.AddSingleton(provider => new SavedObjectLibrary(
            provider.GetRequiredService<ISavedObjectStore>(), provider.GetServices<IProvisioningSource>(), provider.GetRequiredService<SavedObjectSchemas>(), options.Limits));
        services.AddScoped<SavedObjectRights>();
        services.AddScoped<ISavedObjects, SavedObjectService>();
        return services;
    }

    /// <summary>Registers a type of saved objects, each once.</summary>
    public static IServiceCollection AddSavedObjectType(this IServiceCollection services, SavedObjectType type) => services.AddSingleton(type);
}
