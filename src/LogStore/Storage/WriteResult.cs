namespace Dashboard.LogStore.Storage;

/// <summary>What became of a document that was written.</summary>
public enum WriteResult
{
    Created,
    Updated,
    Deleted,
    NotFound,
    Noop,
    Failed,
}
