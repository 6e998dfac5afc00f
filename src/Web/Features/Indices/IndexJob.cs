namespace Dashboard.Web.Features.Indices;

/// <summary>What can be done to indices.</summary>
public enum IndexJob
{
    Open,
    Close,
    Refresh,
    Flush,
    ForceMerge,
    Attach,
    Delete,

    /// <summary>The data stream that an index is behind of, with all its indices.</summary>
    DeleteStream,
}
