namespace Dashboard.LogStore.Search.Execution;

/// <summary>How many rows of a block match, as far as statistics say.</summary>
public enum BlockVerdict
{
    None,
    Some,
    All,
}
