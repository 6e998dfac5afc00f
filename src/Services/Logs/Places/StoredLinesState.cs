namespace Dashboard.Services.Logs.Places;

/// <summary>Whether the lines of an object could be looked for.</summary>
public enum StoredLinesState
{
    /// <summary>They were; there may be none.</summary>
    Read,

    /// <summary>No log backend is set up.</summary>
    NoBackend,

    /// <summary>Nothing is stored that the user may see, or nothing that says which object it is of.</summary>
    NoSource,

    /// <summary>The user may not read the logs of the object's namespace.</summary>
    Forbidden,
}
