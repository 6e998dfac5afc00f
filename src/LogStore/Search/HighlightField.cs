using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search;

/// <summary>How to mark matches in a field, or in the fields of a pattern. What is not set has been taken from the whole request.</summary>
public sealed record HighlightField(string Field)
{
    public IReadOnlyList<string> PreTags { get; init; } = ["<em>"];

    public IReadOnlyList<string> PostTags { get; init; } = ["</em>"];

    /// <summary>UTF-16 units of a fragment.</summary>
    public int FragmentSize { get; init; } = 100;

    /// <summary>0: the whole field, not cut.</summary>
    public int NumberOfFragments { get; init; } = 5;

    /// <summary>The best fragment first, not the first one.</summary>
    public bool OrdersByScore { get; init; }

    /// <summary>Mark only what the query sought in this field.</summary>
    public bool RequiresFieldMatch { get; init; } = true;

    /// <summary>Text to give where nothing is marked, in UTF-16 units.</summary>
    public int NoMatchSize { get; init; }

    /// <summary>What to mark, null: the search's own query.</summary>
    public Query? Query { get; init; }

    /// <summary><c>unified</c>, <c>plain</c> or <c>fvh</c>.</summary>
    public string Type { get; init; } = "unified";

    /// <summary><c>span</c> or <c>simple</c>.</summary>
    public string? Fragmenter { get; init; }

    /// <summary><c>sentence</c>, <c>word</c>; null: sentence.</summary>
    public string? BoundaryScanner { get; init; }
}
