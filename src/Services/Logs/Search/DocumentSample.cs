namespace Dashboard.Services.Logs.Search;

/// <summary>Some of the documents that match.</summary>
/// <param name="Documents">The sample, the newest first.</param>
/// <param name="Total">How many match.</param>
public sealed record DocumentSample(IReadOnlyList<LogDocument> Documents, long Total);
