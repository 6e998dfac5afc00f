namespace Dashboard.LogStore.Search.Execution.Sorting;

/// <summary>
/// What a row is sorted by under one key, turned so that smaller comes first: a number, or bytes with a number that says
/// where rows without bytes go.
/// </summary>
internal readonly record struct SortSlot(long Number, byte[]? Bytes);
