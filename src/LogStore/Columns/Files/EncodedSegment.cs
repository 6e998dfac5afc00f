namespace Dashboard.LogStore.Columns.Files;

/// <summary>A segment ready to be written: its header and its pages, numbered from the first on.</summary>
internal sealed record EncodedSegment(byte[] Header, SegmentFacts Facts, IReadOnlyList<byte[]> Pages);
