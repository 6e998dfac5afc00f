namespace Dashboard.LogStore.Rest.Http;

/// <summary>A segment of the paths known: below it go names, or any text as a parameter.</summary>
internal sealed class RouteNode
{
    public Dictionary<string, RouteNode> Names { get; } = new(StringComparer.Ordinal);

    public RouteNode? Any { get; set; }

    /// <summary>Routes that end here, by method, each with the names of its parameters in their order.</summary>
    public Dictionary<string, (Route Route, IReadOnlyList<string> Parameters)> Ends { get; } = new(StringComparer.Ordinal);
}
