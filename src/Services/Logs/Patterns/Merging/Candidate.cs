namespace Dashboard.Services.Logs.Patterns.Merging;

/// <summary>Shapes that differ in the word at one place alone.</summary>
internal sealed class Candidate(int place, ulong merged)
{
    public int Place => place;

    /// <summary>The hash that they have with a variable there.</summary>
    public ulong Merged => merged;

    public List<Shape> Shapes { get; } = [];
}
