using System.Globalization;
using System.Text;

namespace Dashboard.LogStore.Metadata;

/// <summary>Date math in names of indices: <c>&lt;logstash-{now/d-1d{yyyy.MM.dd|+09:00}}&gt;</c>.</summary>
internal static class DateMathName
{
    public static StoreResult<string> Resolve(string name, DateTimeOffset now)
    {
        if (name.Length < 2 || name[0] != '<' || name[^1] != '>')
            return name;
        var result = new StringBuilder();
        var text = name.AsSpan(1, name.Length - 2);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                result.Append(text[++i]);
            }
            else if (text[i] == '{')
            {
                var end = End(text, i);
                if (end < 0 || Compute(text[(i + 1)..end].ToString(), now) is not { } computed)
                    return new StoreFailure(400, "parse_exception", $"invalid dynamic name expression [{text}]. date math placeholder is not understood");
                result.Append(computed);
                i = end;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static int End(ReadOnlySpan<char> text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '{')
                depth++;
            else if (text[i] == '}' && --depth == 0)
                return i;
        }

        return -1;
    }

    private static string? Compute(string expression, DateTimeOffset now)
    {
        var (format, zone) = ("yyyy.MM.dd", TimeSpan.Zero);
        var brace = expression.IndexOf('{', StringComparison.Ordinal);
        if (brace >= 0)
        {
            var parts = expression[(brace + 1)..].TrimEnd('}').Split('|', 2);
            format = parts[0].Replace("uuuu", "yyyy", StringComparison.Ordinal).Replace("YYYY", "yyyy", StringComparison.Ordinal);
            if (parts.Length == 2 && !TimeSpan.TryParse(parts[1].TrimStart('+'), CultureInfo.InvariantCulture, out zone))
                return null;
            expression = expression[..brace];
        }

        if (!expression.StartsWith("now", StringComparison.Ordinal))
            return null;
        return Move(now.ToOffset(zone), expression.AsSpan(3))?.ToString(format, CultureInfo.InvariantCulture);
    }

    private static DateTimeOffset? Move(DateTimeOffset moment, ReadOnlySpan<char> operations)
    {
        while (!operations.IsEmpty)
        {
            var sign = operations[0];
            operations = operations[1..];
            var digits = 0;
            while (digits < operations.Length && char.IsAsciiDigit(operations[digits]))
                digits++;
            if (digits == operations.Length || digits > 6 || sign is not ('/' or '+' or '-'))
                return null;
            var number = digits == 0 ? 1 : int.Parse(operations[..digits], CultureInfo.InvariantCulture);
            var unit = operations[digits];
            if ((sign == '/' ? Floor(moment, unit) : Add(moment, unit, sign == '-' ? -number : number)) is not { } moved)
                return null;
            moment = moved;
            operations = operations[(digits + 1)..];
        }

        return moment;
    }

    private static DateTimeOffset? Add(DateTimeOffset moment, char unit, int number) => unit switch
    {
        'y' => moment.AddYears(number),
        'M' => moment.AddMonths(number),
        'w' => moment.AddDays(7 * number),
        'd' => moment.AddDays(number),
        'h' or 'H' => moment.AddHours(number),
        'm' => moment.AddMinutes(number),
        's' => moment.AddSeconds(number),
        _ => null,
    };

    private static DateTimeOffset? Floor(DateTimeOffset moment, char unit)
    {
        var day = new DateTimeOffset(moment.Date, moment.Offset);
        return unit switch
        {
            'y' => new DateTimeOffset(moment.Year, 1, 1, 0, 0, 0, moment.Offset),
            'M' => new DateTimeOffset(moment.Year, moment.Month, 1, 0, 0, 0, moment.Offset),
            'w' => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            'd' => day,
            'h' or 'H' => day.AddHours(moment.Hour),
            'm' => day.AddHours(moment.Hour).AddMinutes(moment.Minute),
            's' => day.AddHours(moment.Hour).AddMinutes(moment.Minute).AddSeconds(moment.Second),
            _ => null,
        };
    }
}
