namespace Dashboard.LogStore.Search.Execution.Sorting;

/// <summary>Which of a row's values counts.</summary>
internal enum SortMode
{
    Minimum,
    Maximum,
    Sum,
    Average,
    Median,
}
