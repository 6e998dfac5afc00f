namespace Dashboard.Services.Cluster.Problems;

/// <summary>A link from a problem: which view of which object shows more.</summary>
public readonly record struct NextStep(NextStepKind Kind, ResourceRef Target);
