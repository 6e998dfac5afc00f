namespace Dashboard.Services.Cluster.Lists;

/// <summary>Names the resource files of what lists say.</summary>
public sealed class ListsText;
