namespace Dashboard.Web.Features.Discover;

/// <summary>What stands below the histogram.</summary>
public enum DiscoverTab
{
    /// <summary>The documents.</summary>
    Lines,

    /// <summary>What the documents say, clustered.</summary>
    Patterns,

    /// <summary>The requests behind the page.</summary>
    Inspect,
}
