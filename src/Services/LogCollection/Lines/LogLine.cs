namespace Dashboard.Services.LogCollection.Lines;

/// <summary>A container's line.</summary>
/// <param name="Time">When the container runtime took it.</param>
/// <param name="Text">Its bytes, which need not be UTF-8; valid until the next read.</param>
/// <param name="Hash">Of the text.</param>
/// <param name="CutBytes">How many bytes of its end were too many to keep.</param>
internal readonly record struct LogLine(LogTime Time, ReadOnlyMemory<byte> Text, ulong Hash, long CutBytes);
