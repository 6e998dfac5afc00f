namespace Dashboard.LogStore.Search.Lucene.Regexp;

/// <summary>What a node of a regular expression does.</summary>
internal enum RegexpKind
{
    Nothing,
    EmptyText,
    Characters,
    Sequence,
    Either,
    Both,
    Not,
    Repeat,
}
