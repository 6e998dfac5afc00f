using System.Globalization;
using System.Text;

namespace Dashboard.Web.Health.Metrics;

/// <summary>Writes Prometheus' text format 0.0.4: https://prometheus.io/docs/instrumenting/exposition_formats/</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(IEnumerable<MetricFamily> families)
    {
        var text = new StringBuilder(16 * 1024);
        foreach (var family in families)
        {
            var readings = family.Read();
            if (readings.Count == 0)
                continue;

            text.Append("# HELP ").Append(family.Name).Append(' ').Append(family.Help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
            text.Append("# TYPE ").Append(family.Name).Append(' ').Append(family.Kind.ToString().ToLowerInvariant()).Append('\n');
            foreach (var reading in readings)
                Write(text, family, reading);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, MetricFamily family, MetricReading reading)
    {
        if (family.Bounds is not { } bounds)
        {
            Line(text, family.Name, reading.Labels, reading.Value);
            return;
        }

        var below = 0L;
        for (var i = 0; i < reading.Buckets.Count; i++)
        {
            below += reading.Buckets[i];
            var bound = i < bounds.Count ? bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
            Line(text, family.Name + "_bucket", reading.Labels.Length == 0 ? $"le=\"{bound}\"" : $"{reading.Labels},le=\"{bound}\"", below);
        }

        Line(text, family.Name + "_sum", reading.Labels, reading.Value);
        Line(text, family.Name + "_count", reading.Labels, reading.Count);
    }

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
            text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
