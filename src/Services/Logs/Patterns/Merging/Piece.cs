using Dashboard.Services.Logs.Patterns.Words;

namespace Dashboard.Services.Logs.Patterns.Merging;

/// <summary>
/// A word of a shape: its text, null for a variable, and where it stands in the example. <paramref name="Varies"/>: of a variable, lines were seen with another value.
/// </summary>
internal readonly record struct Piece(string? Text, int Start, int End, bool IsGlued, bool Varies)
{
    public bool IsVariable => Text is null;

    public bool IsMark => Text is { Length: 1 } && WordRules.IsMark(Text[0]);

    /// <summary>Says something: neither a variable nor a mark.</summary>
    public bool IsWord => Text is not null && !IsMark;

    public Piece AsVariable() => IsVariable ? this : this with { Text = null, Varies = true };
}
