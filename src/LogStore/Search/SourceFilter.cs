namespace Dashboard.LogStore.Search;

/// <summary>Which parts of <c>_source</c> a hit gives. Names are dotted paths and may have <c>*</c>; no include: everything.</summary>
public sealed record SourceFilter(bool Enabled, IReadOnlyList<string> Includes, IReadOnlyList<string> Excludes)
{
    public static readonly SourceFilter All = new(true, [], []);

    public static readonly SourceFilter None = new(false, [], []);

    /// <summary>The source is given as it came in.</summary>
    public bool IsWhole => Enabled && Includes.Count == 0 && Excludes.Count == 0;
}
