namespace Dashboard.Services.Logs.DataViews;

/// <summary>What the server has of a pattern, whoever may see it.</summary>
/// <param name="Indices">Indices by their own name, those behind data streams left out, and when each was made.</param>
/// <param name="Groups">Aliases and data streams.</param>
internal sealed record SourceNames(IReadOnlyDictionary<string, DateTimeOffset?> Indices, IReadOnlyList<SourceGroup> Groups);
