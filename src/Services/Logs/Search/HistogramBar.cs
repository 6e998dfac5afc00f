namespace Dashboard.Services.Logs.Search;

/// <summary>One bar.</summary>
/// <param name="Start">Its beginning; it ends where the next begins.</param>
/// <param name="Documents">All of its documents.</param>
/// <param name="Split">Documents by value, in the order of <see cref="Histogram.Series"/>; empty where the histogram is not split.</param>
/// <param name="Other">Documents with other values or none.</param>
public sealed record HistogramBar(DateTimeOffset Start, long Documents, IReadOnlyList<long> Split, long Other);
