namespace Dashboard.Services.SavedObjects.Provisioning;

/// <summary>What a source provides, each read-only and shared, and what of it cannot be read.</summary>
public sealed record ProvisionedObjects(IReadOnlyList<SavedObject> Objects, IReadOnlyList<DamagedObject> Damaged)
{
    public static ProvisionedObjects None { get; } = new([], []);
}
