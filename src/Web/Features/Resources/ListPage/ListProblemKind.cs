namespace Dashboard.Web.Features.Resources.ListPage;

public enum ListProblemKind
{
    /// <summary>The server or the request failed.</summary>
    Failed,

    /// <summary>The user may not list the kind in this scope.</summary>
    Forbidden,

    /// <summary>The cluster has no such kind.</summary>
    Unknown,

    /// <summary>The aggregated API that serves the kind does not answer.</summary>
    Unavailable,

    /// <summary>The kind exists, but has no list.</summary>
    Unlistable,
}
