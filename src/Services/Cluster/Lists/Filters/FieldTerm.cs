namespace Dashboard.Services.Cluster.Lists.Filters;

/// <summary>What a field of the object must be: <c>field:spec.nodeName=node-1</c>.</summary>
public sealed record FieldTerm(string Path, bool Excluded, IReadOnlyList<string> Values)
{
    public override string ToString() => $"field:{Path}{(Excluded ? "!=" : "=")}{string.Join(',', Values)}";
}
