namespace Dashboard.Services.Cluster.Pods;

/// <summary>Marks the texts of this folder (<c>PodsText.resx</c>).</summary>
public sealed class PodsText;
