namespace Dashboard.LogStore.Search.Lucene;

/// <summary>A query string that is none; it is turned into a failure value where the query is rewritten.</summary>
internal sealed class LuceneSyntaxException(string message) : Exception(message);
