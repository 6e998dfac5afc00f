namespace Dashboard.Services.Logs.Exports;

/// <summary>How far an export is.</summary>
public enum LogExportPhase
{
    /// <summary>The browser has not asked for the file yet.</summary>
    Waiting,

    Running,

    /// <summary>All was written.</summary>
    Done,

    Failed,

    /// <summary>The user ended it, or the browser went away.</summary>
    Cancelled,
}
