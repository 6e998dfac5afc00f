using Dashboard.Services.SavedObjects;
using Dashboard.Services.SavedObjects.Provisioning;
using Dashboard.Services.SavedObjects.Schema;
using Dashboard.Services.SavedObjects.Stores;
using Dashboard.Services.SavedObjects.Stores.Folder;
using Dashboard.Services.SavedObjects.Users;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.SavedObjects.Support;

/// <summary>Saved objects in a folder of their own, and the users who look at them.</summary>
internal sealed class SavedWorld : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FolderStore store;

    public SavedWorld() => store = new(folder.Path, TimeProvider.System);

    public ManualTime Time { get; } = new();

    public ISavedObjectStore Store => store;

    public string Folder => folder.Path;

    public SavedObjectLimits Limits { get; set; } = new();

    public IReadOnlyList<IProvisioningSource> Sources { get; set; } = [];

    public IReadOnlyList<SavedObjectType> Types { get; set; } = [new() { Name = "search" }, new() { Name = "data-view" }, new() { Name = "dashboard" }];

    public ISavedObjects As(string user, bool manager = false) => As(user, new FixedAccess(manager));

    public ISavedObjects As(string user, FixedAccess access)
    {
        var options = new SavedObjectsOptions { Path = folder.Path, Limits = Limits };
        var library = new SavedObjectLibrary(store, Sources, new SavedObjectSchemas(Types), Limits);
        return new SavedObjectService(library, new SavedObjectRights(new NamedSession(user), access, options), Time);
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
