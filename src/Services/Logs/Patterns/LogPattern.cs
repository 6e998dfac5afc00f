namespace Dashboard.Services.Logs.Patterns;

/// <summary>Lines that say the same with other values.</summary>
public sealed record LogPattern
{
    /// <summary>Of the template's text: equal for the same template in another period.</summary>
    public required string Id { get; init; }

    /// <summary>Constant and variable parts, one after the other, with the white space of the example.</summary>
    public required IReadOnlyList<PatternPart> Parts { get; init; }

    /// <summary>Lines by weight, of the period that is looked at.</summary>
    public required long Count { get; init; }

    /// <summary>The same of the period before; 0 where none was added.</summary>
    public required long CountBefore { get; init; }

    /// <summary>When a line of the period was first seen; null where all are of the period before.</summary>
    public required DateTimeOffset? First { get; init; }

    public required DateTimeOffset? Last { get; init; }

    /// <summary>A line of it, cut at <see cref="PatternOptions.MaxCharacters"/>.</summary>
    public required string Example { get; init; }

    /// <summary>Lines by weight in each part of the time.</summary>
    public required IReadOnlyList<long> Buckets { get; init; }

    /// <summary>How many lines have which level, most first.</summary>
    public required IReadOnlyList<LevelCount> Levels { get; init; }

    /// <summary>The template with <c>&lt;*&gt;</c> in place of each variable.</summary>
    public string Template => string.Concat(Parts.Select(part => part.IsVariable ? "<*>" : part.Text));
}
