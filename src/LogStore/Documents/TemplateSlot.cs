namespace Dashboard.LogStore.Documents;

/// <summary>One value's place in a <see cref="ParseTemplate"/>.</summary>
/// <param name="IsTime">Strings of the field are kept as times where they are such.</param>
internal readonly record struct TemplateSlot(int LiteralStart, int LiteralLength, byte Code, int Path, bool IsTime);
