using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Dashboard.Web.Health.Metrics;

/// <summary>Names and labels in Prometheus' way: <c>http.server.request.duration</c> in s becomes <c>http_server_request_duration_seconds</c>.</summary>
internal static class MetricNames
{
    private const int LongestValue = 100;

    public static string Of(Instrument instrument, MetricKind kind)
    {
        var unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        var name = Plain(instrument.Name);
        if (!name.EndsWith(unit, StringComparison.Ordinal))
            name += unit;
        return kind == MetricKind.Counter && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new List<string>(tags.Length);
        foreach (var (name, value) in tags)
        {
            if (value is not null && MeterSelection.Shows(name))
                labels.Add($"{Plain(name)}=\"{Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")}\"");
        }

        labels.Sort(StringComparer.Ordinal);
        return string.Join(',', labels);
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var character in name)
            plain.Append(char.IsAsciiLetterOrDigit(character) ? character : '_');
        return plain.ToString();
    }

    private static string Escape(string value)
    {
        var cut = value.Length > LongestValue ? value[..LongestValue] : value;
        return cut.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
    }
}
