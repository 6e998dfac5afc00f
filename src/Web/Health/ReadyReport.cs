namespace Dashboard.Web.Health;

/// <summary>The answer of <c>/readyz</c>.</summary>
internal sealed record ReadyReport(string Status, IReadOnlyList<ReadyCheck> Checks);
