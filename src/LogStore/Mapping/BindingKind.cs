namespace Dashboard.LogStore.Mapping;

/// <summary>What the mapping says of a path.</summary>
internal enum BindingKind
{
    /// <summary>Nothing yet: a new field is made.</summary>
    Unmapped,

    Field,

    Object,

    /// <summary>Kept in the source only.</summary>
    Ignored,

    /// <summary>Not mapped, and the mapping is strict.</summary>
    Refused,
}
