namespace Dashboard.Services.SavedObjects;

/// <summary>What became of a line of an import.</summary>
public enum ImportResult
{
    Created,

    Overwritten,

    /// <summary>It is there already and was left.</summary>
    Kept,

    /// <summary>The user may not change what is there.</summary>
    Forbidden,

    /// <summary>The line is no saved object, or one that cannot stand: the message says why.</summary>
    Invalid,

    /// <summary>The store refused it: full, unreachable, changed meanwhile.</summary>
    Failed,
}
