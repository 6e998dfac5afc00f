namespace Dashboard.Services.Cluster;

/// <summary>One object: its type, its namespace (null for what has none) and its name.</summary>
public readonly record struct ResourceRef(ResourceType Type, string? Namespace, string Name)
{
    public override string ToString() => Namespace is null ? $"{Type}/{Name}" : $"{Type}/{Namespace}/{Name}";
}
