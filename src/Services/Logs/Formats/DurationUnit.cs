namespace Dashboard.Services.Logs.Formats;

/// <summary>What a stored duration counts.</summary>
public enum DurationUnit
{
    Nanoseconds,
    Microseconds,
    Milliseconds,
    Seconds,
    Minutes,
    Hours,
    Days,
}
