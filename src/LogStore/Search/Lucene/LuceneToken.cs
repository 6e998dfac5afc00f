namespace Dashboard.LogStore.Search.Lucene;

/// <summary>A word of a query string: its text as written (of quoted and of regular expressions without their marks), and where it begins.</summary>
internal readonly record struct LuceneToken(LuceneTokenKind Kind, string Text, int Position);
