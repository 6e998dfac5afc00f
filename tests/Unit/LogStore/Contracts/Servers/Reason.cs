namespace Dashboard.Unit.LogStore.Contracts.Servers;

/// <summary>What is left out of a comparison, and why.</summary>
internal sealed record Reason(string Pattern, string Why);
