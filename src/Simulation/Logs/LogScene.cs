namespace Dashboard.Simulation.Logs;

/// <summary>What a container's log is written amid.</summary>
/// <param name="Service">The service, as of the label <c>app</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Troubles">What goes wrong in the shop, and when.</param>
internal sealed record LogScene(string Service, string Version, Troubles Troubles);
