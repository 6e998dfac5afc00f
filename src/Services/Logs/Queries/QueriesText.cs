namespace Dashboard.Services.Logs.Queries;

/// <summary>Names the resource files of what queries, filters and times say.</summary>
public sealed class QueriesText;
