using System.Globalization;

namespace Dashboard.Services.Logs.Formats;

/// <summary>Bytes in the unit of 1,024 that fits.</summary>
internal static class ByteText
{
    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

    public static string Of(double bytes, CultureInfo culture)
    {
        var unit = 0;
        for (; Math.Abs(bytes) >= 1024 && unit < Units.Length - 1; unit++)
            bytes /= 1024;
        return $"{bytes.ToString(unit == 0 || Math.Abs(bytes) >= 100 ? "0" : "0.#", culture)} {Units[unit]}";
    }
}
