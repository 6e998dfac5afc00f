using System.Globalization;

namespace Dashboard.Services.LogCollection.Lines;

/// <summary>A line's time to the nanosecond, by the clock of the node that it was written on: nanoseconds since 1970, in UTC.</summary>
internal readonly record struct LogTime(long Nanoseconds) : IComparable<LogTime>
{
    private const long PerSecond = 1_000_000_000;

    /// <summary>The whole second that the time lies in, in seconds since 1970.</summary>
    public long Second => Math.DivRem(Nanoseconds, PerSecond, out var rest) - (rest < 0 ? 1 : 0);

    public static bool operator <(LogTime one, LogTime other) => one.Nanoseconds < other.Nanoseconds;

    public static bool operator >(LogTime one, LogTime other) => one.Nanoseconds > other.Nanoseconds;

    public static bool operator <=(LogTime one, LogTime other) => one.Nanoseconds <= other.Nanoseconds;

    public static bool operator >=(LogTime one, LogTime other) => one.Nanoseconds >= other.Nanoseconds;

    public static LogTime Of(DateTimeOffset time) => new((time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) * 100);

    /// <summary>Reads RFC 3339 with up to nine digits of a second, with <c>Z</c> or an offset, which a space must follow; <paramref name="length"/> counts the space too.</summary>
    public static bool TryParse(ReadOnlySpan<byte> line, out LogTime time, out int length)
    {
        (time, length) = (default, 0);
        // 2026-11-22T10:20:30Z at least.
        if (line.Length < 20 || line[4] != '-' || line[7] != '-' || line[10] != 'T' || line[13] != ':' || line[16] != ':')
            return false;
        if (!Number(line[..4], out var year) || !Number(line.Slice(5, 2), out var month) || !Number(line.Slice(8, 2), out var day)
            || !Number(line.Slice(11, 2), out var hour) || !Number(line.Slice(14, 2), out var minute) || !Number(line.Slice(17, 2), out var second))
            return false;
        if (year is < 1971 or > 2261 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 60)
            return false;
        var at = 19;
        if (!Fraction(line, ref at, out var nanoseconds) || !Offset(line, ref at, out var minutes) || (at < line.Length && line[at] != ' '))
            return false;
        var days = new DateOnly(year, month, day).DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        var seconds = (((((days * 24L) + hour) * 60) + minute - minutes) * 60) + second;
        time = new((seconds * PerSecond) + nanoseconds);
        length = Math.Min(at + 1, line.Length);
        return true;
    }

    /// <summary>As Kubernetes takes it: whole seconds, rounded down.</summary>
    public DateTimeOffset FloorSecond() => DateTimeOffset.FromUnixTimeSeconds(Second);

    /// <summary>The day in UTC as daily indices have it, <c>2026.11.22</c>.</summary>
    public string Day() => FloorSecond().UtcDateTime.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture);

    public int CompareTo(LogTime other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary><c>2026-11-22T10:20:30.123456789Z</c></summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{FloorSecond().UtcDateTime:yyyy-MM-dd'T'HH:mm:ss}.{Nanoseconds - (Second * PerSecond):000000000}Z");

    private static bool Fraction(ReadOnlySpan<byte> line, ref int at, out long nanoseconds)
    {
        nanoseconds = 0;
        if (line[at] != '.')
            return true;
        var start = ++at;
        for (; at < line.Length && at - start < 9 && line[at] is >= (byte)'0' and <= (byte)'9'; at++)
            nanoseconds = (nanoseconds * 10) + (line[at] - '0');
        for (var digits = at - start; digits < 9; digits++)
            nanoseconds *= 10;
        return at > start && at < line.Length;
    }

    private static bool Offset(ReadOnlySpan<byte> line, ref int at, out int minutes)
    {
        minutes = 0;
        if (line[at] is (byte)'Z')
        {
            at++;
            return true;
        }

        if (line[at] is not ((byte)'+' or (byte)'-') || line.Length < at + 6 || line[at + 3] != ':' || !Number(line.Slice(at + 1, 2), out var hour) || !Number(line.Slice(at + 4, 2), out var minute))
            return false;
        minutes = ((hour * 60) + minute) * (line[at] == '-' ? -1 : 1);
        at += 6;
        return hour < 24 && minute < 60;
    }

    private static bool Number(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return false;
            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
