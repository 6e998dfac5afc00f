namespace Dashboard.Web.Controls;

/// <summary>How a point in time is written. The browser writes it, in its own time zone or UTC.</summary>
public enum TimeStyle
{
    /// <summary><c>11:10:42</c> today, <c>21 Nov 11:10</c> this year, else with the year.</summary>
    Auto,

    /// <summary><c>11:10</c> today, else with the day.</summary>
    Short,

    /// <summary><c>2026-11-21 11:10:42</c>.</summary>
    Full,

    /// <summary>The day only.</summary>
    Date,

    /// <summary>To the millisecond: <c>11:10:42.657</c> today, else with the day.</summary>
    Log,
}
