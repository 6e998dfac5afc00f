namespace Dashboard.Services.Logs.Search;

/// <summary>A part of an export.</summary>
/// <param name="Documents">Whole documents: nothing is cut.</param>
/// <param name="Done">How many came so far, these included.</param>
/// <param name="Total">How many there are at the beginning, for the progress.</param>
/// <param name="Partial">What is missing because shards failed; null where nothing is.</param>
public sealed record ExportBatch(IReadOnlyList<LogDocument> Documents, long Done, long Total, PartialAnswer? Partial);
