namespace Dashboard.LogStore.Analysis;

/// <summary>A token as an analyzer gives it; offsets are in UTF-16 units of the text, the end behind the last.</summary>
public readonly record struct AnalyzedToken(string Text, int Position, int Start, int End, TokenType Type);
