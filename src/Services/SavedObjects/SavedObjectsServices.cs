using Dashboard.Services.SavedObjects.Provisioning;
using Dashboard.Services.SavedObjects.Schema;
using Dashboard.Services.SavedObjects.Stores;
using Dashboard.Services.SavedObjects.Stores.Folder;
using Dashboard.Services.SavedObjects.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Services.SavedObjects;

public static class SavedObjectsServices
{
    /// <summary>Saved objects of the types that are registered with <see cref="AddSavedObjectType"/>.</summary>
    public static IServiceCollection AddSavedObjects(this IServiceCollection services, SavedObjectsOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton<ISavedObjectStore>(provider => new FolderStore(options.Path, provider.GetRequiredService<TimeProvider>()));
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
