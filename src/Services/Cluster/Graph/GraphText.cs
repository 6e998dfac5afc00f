namespace Dashboard.Services.Cluster.Graph;

/// <summary>Marks the texts of this folder (<c>GraphText.resx</c>).</summary>
public sealed class GraphText;
