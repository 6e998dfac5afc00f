namespace Dashboard.LogStore.Documents;

/// <summary>One value's place in a <see cref="Shape"/>.</summary>
/// <param name="LiteralStart">Where the bytes before it begin in the skeleton.</param>
/// <param name="LiteralLength">Their number.</param>
/// <param name="Code">A <see cref="SlotCode"/>.</param>
/// <param name="Column">The stored column.</param>
/// <param name="Occurrence">Which of the row's values in that column it is, from 0.</param>
/// <param name="EscapedColumn">The column of its unusual bytes, -1 for none.</param>
/// <param name="EscapedOccurrence">Which of the row's values in that column they are.</param>
internal readonly record struct ShapeSlot(int LiteralStart, int LiteralLength, byte Code, int Column, int Occurrence, int EscapedColumn, int EscapedOccurrence);
