namespace Dashboard.Services.Cluster.Objects.Namespaces;

/// <summary>One line of a limit range: for a type of object and a resource, what is least, most, and given by default; null where nothing is said.</summary>
public sealed record LimitRule(ResourceRef Range, string Type, string Resource, string? Min, string? Max, string? DefaultRequest, string? Default);
