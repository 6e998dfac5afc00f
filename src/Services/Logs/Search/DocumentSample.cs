using Dashboard.Services.Logs.Queries.Time;

namespace Dashboard.Services.Logs.Search;

/// <summary>Some of the documents that match.</summary>
/// <param name="Documents">The sample, the newest first.</param>
/// <param name="Total">How many match.</param>
/// <param name="Slice">The first of the stretches of time that documents were taken from, all of them as long: each has its share, of its end. Null where nothing was left out.</param>
public sealed record DocumentSample(IReadOnlyList<LogDocument> Documents, long Total, TimeInterval? Slice = null);
