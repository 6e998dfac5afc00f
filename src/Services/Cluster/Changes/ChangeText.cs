namespace Dashboard.Services.Cluster.Changes;

/// <summary>The sentences that changes are told in.</summary>
public sealed class ChangeText;
