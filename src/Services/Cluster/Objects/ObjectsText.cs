namespace Dashboard.Services.Cluster.Objects;

/// <summary>Names the resource files of the sentences that object readers say.</summary>
public sealed class ObjectsText;
