namespace Dashboard.LogStore.Columns;

/// <summary>How many rows of a segment, deleted ones included, have their time in each of equal intervals. No row has more than one. Immutable.</summary>
/// <param name="Width">Milliseconds of an interval; a whole number of seconds.</param>
/// <param name="First">When the first interval begins, in milliseconds since 1970.</param>
/// <param name="Rows">For each interval, one after the other.</param>
public sealed record TimeCounts(long Width, long First, IReadOnlyList<int> Rows);
