namespace Dashboard.Services.LogCollection.Lines;

/// <summary>A line as it came, without its end.</summary>
/// <param name="Bytes">Valid until the next read.</param>
/// <param name="CutBytes">How many bytes of its end were too many to keep.</param>
internal readonly record struct RawLine(ReadOnlyMemory<byte> Bytes, long CutBytes);
