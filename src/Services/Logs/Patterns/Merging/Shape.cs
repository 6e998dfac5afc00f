using Dashboard.Services.Logs.Patterns.Words;

namespace Dashboard.Services.Logs.Patterns.Merging;

/// <summary>Lines of one shape, or of several that were merged: the words, an example, and what was counted.</summary>
internal sealed class Shape(Piece[] pieces, string example, ShapeCounts counts)
{
    // Of the part with the most lines.
    private long exampleCount;

    public Piece[] Pieces { get; private set; } = pieces;

    /// <summary>A line of the most frequent of what was merged; the pieces say where they stand in it.</summary>
    public string Example { get; private set; } = example;

    public ShapeCounts Counts { get; } = counts;

    /// <summary>The number of the line that was added last, for giving up what is oldest.</summary>
    public long Touched { get; set; }

    /// <summary>The last variable is any text (<see cref="FreeEnds"/>).</summary>
    public bool IsOpen { get; private init; }

    /// <summary>Takes in another shape with the same words.</summary>
    public void Absorb(Shape other)
    {
        var (mine, theirs) = (exampleCount == 0 ? Counts.Total : exampleCount, other.exampleCount == 0 ? other.Counts.Total : other.exampleCount);
        var varies = Pieces.Zip(other.Pieces, (piece, its) => piece.IsVariable && (piece.Varies || its.Varies || !TextOf(piece).SequenceEqual(other.TextOf(its)))).ToArray();
        if (theirs > mine || (theirs == mine && string.CompareOrdinal(other.Example, Example) < 0))
            (Pieces, Example, mine) = (other.Pieces, other.Example, theirs);
        Pieces = [.. Pieces.Zip(varies, (piece, does) => piece with { Varies = does })];
        exampleCount = mine;
        Counts.Add(other.Counts);
        Touched = Math.Max(Touched, other.Touched);
    }

    /// <summary>What stands there in the example.</summary>
    public ReadOnlySpan<char> TextOf(Piece piece) => Example.AsSpan(piece.Start, piece.End - piece.Start);

    /// <summary>Notes which values of a line are others than those of the example.</summary>
    public void Compare(ReadOnlySpan<char> line, IReadOnlyList<Word> words)
    {
        for (var i = 0; i < Pieces.Length; i++)
        {
            if (Pieces[i] is { IsVariable: true, Varies: false } piece && !TextOf(piece).SequenceEqual(line[words[i].Start..words[i].End]))
                Pieces[i] = piece with { Varies = true };
        }
    }

    public Shape Copy() => new([.. Pieces], Example, Counts.Copy()) { Touched = Touched, exampleCount = exampleCount, IsOpen = IsOpen };

    public Shape With(Piece[] changed, bool isOpen = false) => new(changed, Example, Counts) { Touched = Touched, exampleCount = exampleCount, IsOpen = IsOpen || isOpen };
}
