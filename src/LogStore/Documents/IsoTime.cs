using System.Buffers.Text;

namespace Dashboard.LogStore.Documents;

/// <summary>Times as <c>2026-11-20T14:06:22.988733992Z</c>: the one form whose text a number and a count of digits give back.</summary>
internal static class IsoTime
{
    /// <summary>The longest form.</summary>
    public const int MaximumLength = 30;

    private const long NanosecondsPerSecond = 1_000_000_000;
    private static readonly long[] scale = [1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1000, 100, 10, 1];

    /// <summary>Reads exactly this form, years 1678 to 2261; anything else is false.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out long nanoseconds, out int digits)
    {
        (nanoseconds, digits) = (0, 0);
        if (text.Length is < 20 or > MaximumLength or 21 || text[^1] != 'Z' || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
            return false;
        if (!Digits(text[..4], out var year) || !Digits(text.Slice(5, 2), out var month) || !Digits(text.Slice(8, 2), out var day)
            || !Digits(text.Slice(11, 2), out var hour) || !Digits(text.Slice(14, 2), out var minute) || !Digits(text.Slice(17, 2), out var second))
            return false;
        if (year is < 1678 or > 2261 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;
        var fraction = 0;
        if (text.Length > 20)
        {
            digits = text.Length - 21;
            if (text[19] != '.' || !Digits(text.Slice(20, digits), out fraction))
                return false;
        }
        var seconds = (new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
        nanoseconds = seconds * NanosecondsPerSecond + fraction * scale[digits];
        return true;
    }

    /// <summary>Writes the form with that many digits; the number of bytes written.</summary>
    public static int Format(long nanoseconds, int digits, Span<byte> output)
    {
        var seconds = Math.DivRem(nanoseconds, NanosecondsPerSecond, out var rest);
        if (rest < 0)
            (seconds, rest) = (seconds - 1, rest + NanosecondsPerSecond);
        var time = DateTime.UnixEpoch.AddSeconds(seconds);
        Utf8Formatter.TryFormat(time, output, out _, new('O'));
        var length = 19;
        if (digits > 0)
        {
            output[length++] = (byte)'.';
            var fraction = rest / scale[digits];
            for (var place = digits - 1; place >= 0; place--, fraction /= 10)
                output[length + place] = (byte)('0' + fraction % 10);
            length += digits;
        }
        output[length++] = (byte)'Z';
        return length;
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var character in text)
        {
            var digit = (uint)(character - '0');
            if (digit > 9)
                return false;
            value = value * 10 + (int)digit;
        }
        return true;
    }
}
