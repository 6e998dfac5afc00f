namespace Dashboard.Services.Logs.DataViews;

/// <summary>A name that stands for several indices.</summary>
internal sealed record SourceGroup(string Name, LogSourceKind Kind, IReadOnlyList<string> Indices, DateTimeOffset? CreatedAt);
