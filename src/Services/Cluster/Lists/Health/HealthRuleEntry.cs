namespace Dashboard.Services.Cluster.Lists.Health;

/// <summary>A rule, and the server's column that holds what it judges (null where it reads several).</summary>
internal sealed record HealthRuleEntry(string? Column, HealthRule Rule);
