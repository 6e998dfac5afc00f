namespace Dashboard.Services.Cluster.Search;

/// <summary>What to look for: <c>payment</c>, <c>shop/payment</c>, <c>deployment payment</c>.</summary>
/// <param name="Known">Namespaces to look into where the user may not list all of them; all means that none is known.</param>
public sealed record SearchQuestion(string Text, NamespaceScope Known);
