using System.Globalization;
using System.Text;

namespace Dashboard.Web.Controls;

/// <summary>The points of a sparkline's polyline. The scale starts at zero, so that a calm line looks calm.</summary>
public static class SparklinePoints
{
    private const double Margin = 1;

    /// <summary>One point a value, from left to right; a value above <paramref name="max"/> lies on the edge.</summary>
    public static string Of(IReadOnlyList<double> values, int width, int height, double? max)
    {
        var top = max ?? values.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        var points = new StringBuilder(values.Count * 10);
        for (var i = 0; i < values.Count; i++)
        {
            if (!double.IsFinite(values[i]))
                continue;

            var x = values.Count < 2 ? 0 : (double)i / (values.Count - 1) * width;
            var share = top > 0 ? Math.Clamp(values[i] / top, 0, 1) : 0;
            var y = height - Margin - (share * (height - (2 * Margin)));
            points.Append(CultureInfo.InvariantCulture, $"{(points.Length > 0 ? " " : "")}{x:0.#},{y:0.#}");
        }

        return points.ToString();
    }
}
