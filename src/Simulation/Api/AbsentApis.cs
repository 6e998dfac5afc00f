using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>API services that somebody registered for a server that is not there: their groups are told, and answer 503.</summary>
internal sealed class AbsentApis(ObjectStore store, ResourceCatalog catalog)
{
    private const string Storage = "apiservices.apiregistration.k8s.io";

    public IReadOnlyList<(string Group, string Version)> All
    {
        get
        {
            lock (store.Gate)
            {
                return
                [
                    .. from service in store.Of(Storage).All
                       where service.Json.Text("spec", "service", "name") is not null
                       let api = (Group: service.Json.Text("spec", "group") ?? "", Version: service.Json.Text("spec", "version") ?? "")
                       where !catalog.All.Any(resource => resource.Group == api.Group && resource.Version == api.Version)
                       select api,
                ];
            }
        }
    }

    public bool Contains(string group, string version) => !catalog.All.Any(resource => resource.Group == group) && All.Contains((group, version));
}
