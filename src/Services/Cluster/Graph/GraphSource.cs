using System.Text.Json;

namespace Dashboard.Services.Cluster.Graph;

/// <summary>A kind that the graph reads. Without <paramref name="Read"/> only metadata is listed: the values of secrets and config maps are never fetched.</summary>
internal sealed record GraphSource(string QualifiedName, Func<ResourceType, string, JsonElement, GraphItem>? Read);
