namespace Dashboard.LogStore.Search.Dates;

/// <summary>Reads date math: <c>now-1d/d</c>, <c>2026-01-01||+1M/d</c>, or a plain date.</summary>
public sealed class DateMath(DateFormatter formatter, DateTimeOffset now)
{
    /// <summary>
    /// The moment that a text means. Rounded up, a rounding (<c>/d</c>) gives the last millisecond of its unit, and a date the last of what it leaves out.
    /// Throws <see cref="StoreFailureException"/> with Elasticsearch's words.
    /// </summary>
    public DateInstant Parse(string text, bool roundsUp, TimeZoneInfo zone)
    {
        if (text.StartsWith("now", StringComparison.Ordinal))
            return Evaluate(text[3..], DateInstant.From(now), roundsUp, zone);
        var bars = text.IndexOf("||", StringComparison.Ordinal);
        if (bars < 0)
            return formatter.Parse(text, zone, roundsUp);
        return Evaluate(text[(bars + 2)..], formatter.Parse(text[..bars], zone, false), roundsUp, zone);
    }

    private static DateInstant Evaluate(string text, DateInstant instant, bool roundsUp, TimeZoneInfo zone)
    {
        var operations = text.AsSpan();
        while (operations.Length > 0)
        {
            var operation = operations[0];
            if (operation is not ('+' or '-' or '/'))
                throw Failure($"operator not supported for date math [{text}]");
            operations = operations[1..];
            var digits = operations.IndexOfAnyExceptInRange('0', '9');
            if (digits < 0)
                throw Failure($"truncated date math [{text}]");
            var count = digits == 0 ? 1 : long.TryParse(operations[..digits], out var number) ? number : throw Failure($"invalid number in date math [{text}]");
            var unit = operations[digits];
            operations = operations[(digits + 1)..];
            if (operation == '/')
            {
                if (count != 1)
                    throw Failure($"rounding `/` can only be used on single unit types [{text}]");
                instant = Round(instant, unit, roundsUp, zone, text);
            }
            else
                instant = Add(instant, unit, operation == '-' ? -count : count, zone, text);
        }
        return instant;
    }

    private static DateInstant Add(DateInstant instant, char unit, long count, TimeZoneInfo zone, string text)
    {
        var offset = TimeZones.OffsetAt(zone, instant.Seconds);
        var local = instant.Seconds + offset;
        var days = Calendar.FloorDivide(local, Calendar.SecondsOfDay);
        var time = local - days * Calendar.SecondsOfDay;
        return unit switch
        {
            'y' => AtLocal(AddMonths(days, count * 12) * Calendar.SecondsOfDay + time),
            'M' => AtLocal(AddMonths(days, count) * Calendar.SecondsOfDay + time),
            'w' => AtLocal(local + count * 7 * Calendar.SecondsOfDay),
            'd' => AtLocal(local + count * Calendar.SecondsOfDay),
            'h' or 'H' => instant with { Seconds = instant.Seconds + count * 3600 },
            'm' => instant with { Seconds = instant.Seconds + count * 60 },
            's' => instant with { Seconds = instant.Seconds + count },
            _ => throw Failure($"unit [{unit}] not supported for date math [{text}]"),
        };

        DateInstant AtLocal(long seconds) => instant with { Seconds = TimeZones.ToUtc(zone, seconds) };
    }

    private static long AddMonths(long days, long count)
    {
        var (year, month, day) = Calendar.DateOf(days);
        var months = year * 12 + month - 1 + count;
        year = Calendar.FloorDivide(months, 12);
        month = (int)(months - year * 12) + 1;
        return Calendar.DaysOf(year, month, Math.Min(day, Calendar.DaysInMonth(year, month)));
    }

    private static DateInstant Round(DateInstant instant, char unit, bool roundsUp, TimeZoneInfo zone, string text)
    {
        var local = instant.Seconds + TimeZones.OffsetAt(zone, instant.Seconds);
        var days = Calendar.FloorDivide(local, Calendar.SecondsOfDay);
        var (year, month, _) = Calendar.DateOf(days);
        var start = unit switch
        {
            'y' => Calendar.DaysOf(year, 1, 1) * Calendar.SecondsOfDay,
            'M' => Calendar.DaysOf(year, month, 1) * Calendar.SecondsOfDay,
            'w' => (days - Calendar.DayOfWeek(days) + 1) * Calendar.SecondsOfDay,
            'd' => days * Calendar.SecondsOfDay,
            'h' or 'H' => Calendar.FloorDivide(local, 3600) * 3600,
            'm' => Calendar.FloorDivide(local, 60) * 60,
            's' => local,
            _ => throw Failure($"unit [{unit}] not supported for date math [{text}]"),
        };
        var rounded = new DateInstant(TimeZones.ToUtc(zone, start), 0);
        if (!roundsUp)
            return rounded;
        var next = Add(rounded, unit, 1, zone, text);
        return new(next.Seconds - 1, 999_000_000);
    }

    private static StoreFailureException Failure(string reason) => new(new(400, "parse_exception", reason));
}
