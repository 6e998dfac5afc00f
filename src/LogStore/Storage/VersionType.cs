namespace Dashboard.LogStore.Storage;

/// <summary>How a version given with a write is compared.</summary>
public enum VersionType
{
    Internal,

    /// <summary>Must be greater than the stored one, and becomes it.</summary>
    External,

    /// <summary>Must be at least the stored one, and becomes it.</summary>
    ExternalOrEqual,
}
