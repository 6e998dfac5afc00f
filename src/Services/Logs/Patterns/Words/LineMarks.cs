namespace Dashboard.Services.Logs.Patterns.Words;

/// <summary>Says which mark a word of a line is.</summary>
internal readonly ref struct LineMarks(ReadOnlySpan<char> line)
{
    private readonly ReadOnlySpan<char> line = line;

    public char Of(Word word) => word.Kind == WordKind.Mark ? line[word.Start] : '\0';
}
