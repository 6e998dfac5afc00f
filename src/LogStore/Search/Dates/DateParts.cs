namespace Dashboard.LogStore.Search.Dates;

/// <summary>A moment in local time: days since 1970, seconds of the day, nanoseconds of the second, seconds ahead of UTC.</summary>
internal readonly record struct DateParts(long Days, int SecondOfDay, int Nanosecond, int Offset, TimeZoneInfo Zone);
