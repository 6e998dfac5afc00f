using System.Globalization;

namespace Dashboard.LogStore.Rest.Http;

/// <summary>Sizes as Elasticsearch reads and shows them: <c>1b</c>, <c>12.3kb</c>, <c>5gb</c>.</summary>
internal static class ByteSize
{
    private static readonly string[] Units = ["b", "kb", "mb", "gb", "tb", "pb"];

    public static long Parse(string text, string setting)
    {
        var value = text.Trim().ToLowerInvariant();
        for (var power = Units.Length - 1; power >= 0; power--)
        {
            if (value.EndsWith(Units[power], StringComparison.Ordinal)
                && double.TryParse(value.AsSpan(0, value.Length - Units[power].Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return (long)(number * Math.Pow(1024, power));
        }

        throw RestFailure.Parse($"failed to parse setting [{setting}] with value [{text}] as a size in bytes: unit is missing or unrecognized");
    }

    public static string Format(long bytes)
    {
        var (value, power) = ((double)bytes, 0);
        while (value >= 1024 && power < Units.Length - 1)
            (value, power) = (value / 1024, power + 1);
        return (Math.Floor(value * 10) / 10).ToString("0.#", CultureInfo.InvariantCulture) + Units[power];
    }
}
