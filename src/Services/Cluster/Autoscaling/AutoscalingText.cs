namespace Dashboard.Services.Cluster.Autoscaling;

/// <summary>Marks the texts of this folder (<c>AutoscalingText.resx</c>).</summary>
public sealed class AutoscalingText;
