namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Documents with a term that the whole of a Lucene regular expression matches.</summary>
public sealed record RegexpQuery(string Field, string Value) : Query
{
    /// <summary>Lucene's flags: <c>ALL</c>, <c>NONE</c> or several of <c>COMPLEMENT|EMPTY|INTERSECTION|INTERVAL|ANYSTRING</c>.</summary>
    public RegexpFlags Flags { get; init; } = RegexpFlags.All;

    public bool CaseInsensitive { get; init; }

    /// <summary>The most states that the automaton may have.</summary>
    public int MaxDeterminizedStates { get; init; } = 10_000;
}
