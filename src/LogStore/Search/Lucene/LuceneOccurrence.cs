namespace Dashboard.LogStore.Search.Lucene;

/// <summary>Whether a part of a query string must match.</summary>
internal enum LuceneOccurrence
{
    Optional,
    Required,
    Excluded,
}
