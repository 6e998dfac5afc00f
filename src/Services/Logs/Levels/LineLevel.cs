namespace Dashboard.Services.Logs.Levels;

/// <summary>How bad a line is, coarser than what loggers write: chooses a colour.</summary>
public enum LineLevel
{
    /// <summary>Not said, or nothing that is known.</summary>
    None,
    Debug,
    Info,
    Warning,
    Error,
}
