namespace Dashboard.Services.Cluster.Problems;

/// <summary>The sentences that problems are told in.</summary>
public sealed class ProblemText;
