namespace Dashboard.Simulation;

/// <summary>An account of the simulated cluster that a visitor of the demo can log in with.</summary>
/// <param name="Name">For instance <c>admin</c>, <c>viewer</c>, <c>team-storefront</c>.</param>
/// <param name="Token">Its bearer token, new at every start.</param>
/// <param name="Namespace">Namespace of the service account.</param>
public sealed record SimulatedAccount(string Name, string Token, string Namespace);
