namespace Dashboard.LogStore.Mapping;

/// <summary>What happens to a field that the mapping does not name.</summary>
public enum DynamicMode
{
    /// <summary>It is added to the mapping.</summary>
    True,

    /// <summary>It stays in the source and cannot be searched.</summary>
    False,

    /// <summary>The document is refused.</summary>
    Strict,
}
