namespace Dashboard.LogStore.Search;

/// <summary>How a sort value is written.</summary>
public enum SortValueKind
{
    Null,
    Long,
    Double,
    Float,
    Text,
}
