namespace Dashboard.LogStore.Columns.Files;

/// <summary>Under what it is kept where a word was found: in which part of which column's index of words, by its hash.</summary>
internal sealed record SoughtWord(FileSegment Segment, int Column, int Part, ulong Hash);
