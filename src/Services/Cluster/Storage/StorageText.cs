namespace Dashboard.Services.Cluster.Storage;

/// <summary>Marks the texts of this folder (<c>StorageText.resx</c>).</summary>
public sealed class StorageText;
