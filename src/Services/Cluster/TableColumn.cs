namespace Dashboard.Services.Cluster;

/// <summary>A column of a server's table. <c>Priority</c> 0 is always shown, higher ones only when asked for (<c>kubectl -o wide</c>).</summary>
public sealed record TableColumn(string Name, string Type, string Format, string Description, int Priority);
