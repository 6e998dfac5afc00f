namespace Dashboard.Services.LogCollection.Parsing;

/// <summary>What was made of a line's fields.</summary>
internal sealed class FieldReport
{
    /// <summary>Names at the root, as they were written.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Names at the root that were asked to be left out.</summary>
    public SortedSet<string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>The level that a field tells, as written there.</summary>
    public string? Level { get; set; }

    /// <summary>Values that were written.</summary>
    public int Count { get; set; }

    /// <summary>Values beyond <see cref="FieldLimits"/>, or with a name that cannot be kept.</summary>
    public int LeftOut { get; set; }
}
