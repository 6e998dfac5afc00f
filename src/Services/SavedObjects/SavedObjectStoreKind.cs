namespace Dashboard.Services.SavedObjects;

/// <summary>Where saved objects are kept.</summary>
public enum SavedObjectStoreKind
{
    /// <summary>Files in a folder, for one replica.</summary>
    Folder,

    /// <summary>An index of the log backend, for several replicas.</summary>
    Index,
}
