using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Lucene;

/// <summary>A part of a query string and whether it must match.</summary>
internal readonly record struct LuceneClause(Query Query, LuceneOccurrence Occurrence);
