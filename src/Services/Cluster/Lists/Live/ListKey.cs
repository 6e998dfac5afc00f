namespace Dashboard.Services.Cluster.Lists.Live;

/// <summary>What a shared list is shared by. The identity is part of it: no list is ever shown to another user.</summary>
internal readonly record struct ListKey(string Identity, ResourceType Type, NamespaceScope Scope, string? FieldSelector);
