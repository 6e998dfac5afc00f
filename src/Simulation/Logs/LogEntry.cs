namespace Dashboard.Simulation.Logs;

/// <summary>A line of a container's log, with the time that it was written.</summary>
internal readonly record struct LogEntry(DateTimeOffset Time, string Text);
