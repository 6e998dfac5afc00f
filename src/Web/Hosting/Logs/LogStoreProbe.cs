using Dashboard.LogStore.Hosting;
using Dashboard.Web.Health;

namespace Dashboard.Web.Hosting.Logs;

/// <summary>Says how the log store is. What it lacks is no reason to take the application away from its users: a restart would change nothing.</summary>
internal sealed class LogStoreProbe(LogStoreService store) : IReadyProbe
{
    public ReadyCheck Check() => new("log store", true, store.Problem ?? (store.IsOpen ? null : "opens when it is first used"));
}
