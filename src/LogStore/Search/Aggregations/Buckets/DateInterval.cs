using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Rounding;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>An interval of time: a unit of the calendar or so many milliseconds; neither where the request names none.</summary>
internal sealed record DateInterval(CalendarUnit? Unit, long Millis)
{
    /// <summary>An <c>interval</c> that is neither, kept to be refused where the search runs; null for none.</summary>
    public string? Unreadable { get; init; }

    public static DateInterval? Read(string parser, Parameters parameters)
    {
        if (parameters.Has("calendar_interval") && parameters.Has("fixed_interval"))
            throw Last(parameters, "Cannot use [calendar_interval] with [fixed_interval] configuration option.", "Cannot use [fixed_interval] with [calendar_interval] configuration option.");
        if (parameters.Has("interval") && (parameters.Has("calendar_interval") || parameters.Has("fixed_interval")))
            throw AggregationErrors.IllegalArgument("Cannot use [interval] with [fixed_interval] or [calendar_interval] configuration options.");
        if (parameters.Text("calendar_interval") is { } calendar)
            return CalendarUnits.Parse(calendar) is { } unit ? new(unit, 0)
                : throw parameters.Failed("calendar_interval", parameters.Node("calendar_interval")!, StoreFailure.IllegalArgument($"The supplied interval [{calendar}] could not be parsed as a calendar interval."));
        if (parameters.Text("fixed_interval") is { } text)
            return new(null, FixedInterval.Parse(text, out var number) ?? throw parameters.Failed("fixed_interval", parameters.Node("fixed_interval")!, TimeValueFailure(text, number, $"{parser}.fixedInterval")));
        if (parameters.Text("interval") is not { } either)
            return null;
        return CalendarUnits.Parse(either) is { } known ? new(known, 0)
            : FixedInterval.Parse(either, out _) is { } millis ? new(null, millis)
            : long.TryParse(either, out var plain) ? new(null, plain) : new(null, 0) { Unreadable = either };
    }

    /// <summary>The rounding of this interval. Throws for one that is no time.</summary>
    public DateRounding Rounding(ZoneOffsets zone, long offset)
    {
        if (Unreadable is not null)
            throw AggregationErrors.IllegalArgument($"Unable to parse interval [{Unreadable}]");
        if (Unit is { } unit)
            return DateRounding.Calendar(unit, zone, offset);
        return Millis >= 1 ? DateRounding.Fixed(Millis, zone, offset) : throw AggregationErrors.IllegalArgument("Zero or negative time interval not supported");
    }

    /// <summary><c>offset</c>: milliseconds, or a time value with a sign.</summary>
    public static long Offset(Parameters parameters, string setting)
    {
        if (parameters.Node("offset") is not { } node)
            return 0;
        if (node.IsNumber)
            return parameters.Long("offset")!.Value;
        var text = node.Text;
        var sign = text.StartsWith('-') ? -1 : 1;
        var plain = text.TrimStart('-', '+');
        return sign * (FixedInterval.Parse(plain, out var number) ?? throw parameters.Failed("offset", node, TimeValueFailure(plain, number, setting)));
    }

    private static StoreFailure TimeValueFailure(string text, string? number, string setting)
        => number is null
            ? StoreFailure.IllegalArgument($"failed to parse setting [{setting}] with value [{text}] as a time value: unit is missing or unrecognized")
            : StoreFailure.IllegalArgument($"failed to parse [{text}]") with { CausedBy = AggregationErrors.NumberFailure(number) };

    private static StoreFailureException Last(Parameters parameters, string whenCalendar, string whenFixed)
    {
        var last = parameters.Body.Members.Last(member => member.Name is "calendar_interval" or "fixed_interval");
        return parameters.Failed(last.Name, last.Value, StoreFailure.IllegalArgument(last.Name == "calendar_interval" ? whenCalendar : whenFixed));
    }
}
