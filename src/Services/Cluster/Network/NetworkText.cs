namespace Dashboard.Services.Cluster.Network;

/// <summary>Marks the texts of this folder (<c>NetworkText.resx</c>).</summary>
public sealed class NetworkText;
