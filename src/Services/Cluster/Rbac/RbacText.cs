namespace Dashboard.Services.Cluster.Rbac;

/// <summary>Marks the texts of this folder (<c>RbacText.resx</c>).</summary>
public sealed class RbacText;
