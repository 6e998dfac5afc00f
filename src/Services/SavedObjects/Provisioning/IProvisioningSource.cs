namespace Dashboard.Services.SavedObjects.Provisioning;

/// <summary>Where read-only saved objects come from. A source that is gone keeps what it had and says so among the damaged.</summary>
public interface IProvisioningSource
{
    Task<ProvisionedObjects> ReadAsync(CancellationToken cancellationToken);
}
