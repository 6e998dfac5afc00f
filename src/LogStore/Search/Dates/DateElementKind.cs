namespace Dashboard.LogStore.Search.Dates;

/// <summary>What an element of a date pattern stands for.</summary>
internal enum DateElementKind
{
    Literal,
    Optional,
    Year,
    TwoDigitYear,
    Month,
    MonthText,
    Day,
    DayOfYear,
    DayOfWeek,
    DayOfWeekText,
    WeekYear,
    Week,
    Quarter,
    Hour,
    ClockHour,
    Minute,
    Second,
    Fraction,
    HalfDay,
    Zone,
}
