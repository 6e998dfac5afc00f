namespace Dashboard.LogStore.Documents;

/// <summary>A value of a parsed document.</summary>
/// <param name="Path">Its path's number in the <see cref="PathTable"/>.</param>
/// <param name="Code">A <see cref="SlotCode"/>.</param>
/// <param name="Number">Long, nanoseconds, 0 or 1, or the bits of a double; nothing for strings.</param>
/// <param name="Start">Where the value's bytes begin: in the document, or in the scratch buffer where <paramref name="IsScratch"/>.</param>
/// <param name="Length">Their number; 0 for values that are numbers alone.</param>
/// <param name="IsScratch">The bytes were unescaped.</param>
/// <param name="RawStart">Where the value begins in the document, without a quote.</param>
/// <param name="RawLength">Its bytes in the document, without quotes.</param>
internal readonly record struct Leaf(int Path, byte Code, long Number, int Start, int Length, bool IsScratch, int RawStart, int RawLength);
