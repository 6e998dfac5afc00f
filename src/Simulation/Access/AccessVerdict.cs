namespace Dashboard.Simulation.Access;

/// <summary>Whether something is allowed, and by which binding.</summary>
internal readonly record struct AccessVerdict(bool Allowed, string Reason);
