namespace Dashboard.Services.Logs.Patterns.Words;

/// <summary>A piece of a line, from <paramref name="Start"/> to before <paramref name="End"/>. <paramref name="IsGlued"/>: no white space stands before it.</summary>
internal readonly record struct Word(int Start, int End, WordKind Kind, bool IsGlued);
