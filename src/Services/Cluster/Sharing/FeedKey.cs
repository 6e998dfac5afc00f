namespace Dashboard.Services.Cluster.Sharing;

/// <summary>Whose view of what: the identity keeps users apart, <paramref name="What"/> tells feeds of the same scope apart.</summary>
internal readonly record struct FeedKey(string Identity, NamespaceScope Scope, string What = "");
