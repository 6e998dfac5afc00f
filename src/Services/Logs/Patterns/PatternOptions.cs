namespace Dashboard.Services.Logs.Patterns;

/// <summary>What a <see cref="PatternMiner"/> counts over, and how much it keeps.</summary>
public sealed record PatternOptions
{
    /// <summary>The time that is looked at, for the sparklines.</summary>
    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    /// <summary>Parts of the time that are counted apart.</summary>
    public int Buckets { get; init; } = 30;

    /// <summary>
    /// Shapes of lines that are kept apart until patterns are made of them. Where there are more, they are merged to patterns early, and those that nothing was
    /// added to for longest are given up and counted as others.
    /// </summary>
    public int MaxShapes { get; init; } = 5000;

    /// <summary>Characters of a line that are looked at; also the longest example.</summary>
    public int MaxCharacters { get; init; } = 2048;

    /// <summary>Words of a line that are looked at; what follows is one variable.</summary>
    public int MaxWords { get; init; } = 120;
}
