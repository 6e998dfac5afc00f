using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.LogStore.Contracts;

/// <summary>The contract on a real server, where one of this name is there.</summary>
public abstract class RealServerContract(string server) : LogStoreContract
{
    public override async ValueTask InitializeAsync() => Client = (await RealServers.OpenAsync(server)).Client;

    public override async ValueTask DisposeAsync()
    {
        if (Client is not null)
            await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
