namespace Dashboard.Simulation.Logs;

/// <summary>What a command wrote, and how it ended.</summary>
internal sealed record ShellResult(string Output, string Error, int Code, bool Exits = false);
