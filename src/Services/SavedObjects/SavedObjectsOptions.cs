using Dashboard.Services.Access;

namespace Dashboard.Services.SavedObjects;

/// <summary>Where saved objects are kept, and who manages those of others (section <c>SavedObjects</c>).</summary>
public sealed record SavedObjectsOptions
{
    /// <summary><c>SavedObjects:Store</c>.</summary>
    public SavedObjectStoreKind Store { get; init; }

    /// <summary><c>SavedObjects:Path</c>: the folder of the store in files.</summary>
    public required string Path { get; init; }

    /// <summary><c>SavedObjects:Index</c>: the index of the store in the log backend.</summary>
    public string Index { get; init; } = ".dashboard-saved-objects";

    /// <summary><c>SavedObjects:ProvisioningPath</c>: a folder with read-only objects; null for none.</summary>
    public string? ProvisioningPath { get; init; }

    /// <summary><c>SavedObjects:ConfigMapLabel</c>: a label selector of ConfigMaps with read-only objects; null for none.</summary>
    public string? ConfigMapLabel { get; init; }

    /// <summary><c>SavedObjects:ConfigMapNamespace</c>: where they are read. Who may write ConfigMaps there writes what all users see.</summary>
    public string? ConfigMapNamespace { get; init; }

    /// <summary><c>SavedObjects:ManageRight</c>: what a user must be allowed to do in the cluster to change others' shared objects; by default everything, as cluster-admin is.</summary>
    public AccessQuestion ManageRight { get; init; } = new("*", "*", "*");

    public SavedObjectLimits Limits { get; init; } = new();
}
