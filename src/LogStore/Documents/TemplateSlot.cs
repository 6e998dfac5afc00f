namespace Dashboard.LogStore.Documents;

/// <summary>One value's place in a <see cref="ParseTemplate"/>.</summary>
internal readonly record struct TemplateSlot(int LiteralStart, int LiteralLength, byte Code, int Path);
