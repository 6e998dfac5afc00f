namespace Dashboard.Services.Logs.Errors;

/// <summary>Whether the errors in the logs could be counted.</summary>
public enum ErrorsState
{
    /// <summary>They were; there may be none.</summary>
    Counted,

    /// <summary>No log backend is set up.</summary>
    NoBackend,

    /// <summary>Nothing is stored that the user may see.</summary>
    NoSource,

    /// <summary>No field says how bad a line is, or, where namespaces are chosen, of which it is.</summary>
    NoLevel,

    /// <summary>The user may not read the logs of any of the namespaces.</summary>
    Forbidden,
}
