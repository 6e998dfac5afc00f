using System.Globalization;
using Dashboard.Services.Logs.Patterns.Merging;
using Dashboard.Services.Logs.Patterns.Words;

namespace Dashboard.Services.Logs.Patterns;

/// <summary>
/// Finds out what many lines say: clusters them by template, and counts. Lines are added one by one; each costs the reading of its words and a look into a table, for
/// lines whose values are all that differs have one shape. Templates are made of the shapes when they are asked for. Memory is bounded by the options. The same lines
/// give the same patterns, in any order, unless there are more shapes than are kept. Not for several threads at once.
/// </summary>
public sealed class PatternMiner
{
    private readonly PatternOptions options;
    private readonly LineShape shape;
    private readonly Dictionary<string, Shape> shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Shape>.AlternateLookup<ReadOnlySpan<char>> known;
    private long lines;
    private long count;
    private long countBefore;
    private long others;

    public PatternMiner(PatternOptions options)
    {
        this.options = options;
        shape = new(options.MaxCharacters, options.MaxWords);
        known = shapes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private TimeSpan BucketWidth => (options.To - options.From) / options.Buckets;

    /// <summary>Adds a line of the period that is looked at.</summary>
    /// <param name="weight">How many lines it stands for, where it is of a sample.</param>
    /// <param name="level">As the line's document names it; null where it does not.</param>
    public void Add(string line, DateTimeOffset time, long weight, string? level)
    {
        count += weight;
        if (Find(line) is { } found)
            found.Counts.Add(time, Bucket(time), weight, level);
    }

    /// <summary>Adds a line of the period before, which is only counted, to compare with.</summary>
    public void AddBefore(string line, long weight)
    {
        countBefore += weight;
        Find(line)?.Counts.AddBefore(weight);
    }

    /// <summary>The patterns of all that was added. More can be added after it.</summary>
    public PatternSet Snapshot() => new()
    {
        Patterns = [.. ShapeMerger.Merge(shapes.Values).Select(Pattern)
            .OrderByDescending(pattern => pattern.Count).ThenByDescending(pattern => pattern.CountBefore).ThenBy(pattern => pattern.Id, StringComparer.Ordinal)],
        Count = count,
        CountBefore = countBefore,
        Others = others,
        BucketWidth = BucketWidth,
    };

    private int Bucket(DateTimeOffset time) => time < options.From || time >= options.To ? -1 : (int)((time - options.From) / BucketWidth);

    /// <summary>Null for a line without a word.</summary>
    private Shape? Find(string line)
    {
        var message = MessageText.Of(line, options.MaxCharacters);
        shape.Read(message);
        lines++;
        if (!known.TryGetValue(shape.Normal, out var found))
        {
            if (shape.Words.Count == 0)
                return null;
            if (shapes.Count >= options.MaxShapes)
                Compact();
            found = New(message);
            shapes.Add(shape.Normal.ToString(), found);
        }
        else
        {
            found.Compare(message, shape.Words);
        }

        found.Touched = lines;
        return found;
    }

    private Shape New(ReadOnlySpan<char> message)
    {
        var pieces = new Piece[shape.Words.Count];
        for (var i = 0; i < pieces.Length; i++)
        {
            var word = shape.Words[i];
            // The words of all lines are few; those of a line that is new may well be new.
            pieces[i] = new(word.Kind == WordKind.Variable ? null : message[word.Start..word.End].ToString(), word.Start, word.End, word.IsGlued, Varies: false);
        }

        return new(pieces, message.ToString(), new(options.Buckets));
    }

    /// <summary>Makes room: merges to patterns, and gives up the oldest of what is left where that is not enough.</summary>
    private void Compact()
    {
        var merged = ShapeMerger.Merge(shapes.Values);
        shapes.Clear();
        foreach (var kept in merged.OrderByDescending(one => one.Touched).Take(options.MaxShapes / 2))
            shapes.Add(Normal(kept), kept);
        others += merged.Sum(one => one.Counts.Total) - shapes.Values.Sum(one => one.Counts.Total);
    }

    private static string Normal(Shape merged) =>
        string.Concat(merged.Pieces.Select(piece => $"{LineShape.Gap(piece.IsGlued)}{piece.Text ?? LineShape.Variable.ToString()}"));

    private static LogPattern Pattern(Shape merged) => new()
    {
        Id = PlaceHash.Of(merged.Pieces).ToString("x16", CultureInfo.InvariantCulture),
        Parts = PatternParts.Of(merged),
        Count = merged.Counts.Count,
        CountBefore = merged.Counts.CountBefore,
        First = merged.Counts.First,
        Last = merged.Counts.Last,
        Example = merged.Example,
        Buckets = merged.Counts.Buckets,
        Levels = merged.Counts.Levels,
    };
}
