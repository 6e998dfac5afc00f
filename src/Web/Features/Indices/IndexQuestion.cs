using Dashboard.Services.Logs.Indices;

namespace Dashboard.Web.Features.Indices;

/// <summary>Something that is to be done to indices, and is asked about first.</summary>
public sealed record IndexQuestion(IndexJob Job, IReadOnlyList<IndexSummary> Indices);
