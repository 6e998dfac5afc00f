namespace Dashboard.Services.Cluster.Lists.Filters;

/// <summary>A word that some cell must hold, or must not (<c>-word</c>).</summary>
public sealed record TextTerm(string Text, bool Excluded);
