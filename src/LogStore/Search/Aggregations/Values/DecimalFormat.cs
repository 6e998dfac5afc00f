using System.Globalization;
using System.Text;

namespace Dashboard.LogStore.Search.Aggregations.Values;

/// <summary>
/// Java's decimal patterns as charts use them: <c>0.00</c>, <c>#,##0.0##</c>, <c>0%</c>, with text before and after. Half rounds to even, as there.
/// </summary>
internal sealed class DecimalFormat : ValueFormat
{
    private readonly string prefix;
    private readonly string suffix;
    private readonly int minimumInteger;
    private readonly int minimumFraction;
    private readonly int maximumFraction;
    private readonly int group;
    private readonly double factor;

    public DecimalFormat(string pattern)
    {
        var positive = pattern.Split(';')[0];
        var start = positive.IndexOfAny(['#', '0', ',', '.']);
        var end = positive.LastIndexOfAny(['#', '0', ',', '.']) + 1;
        (prefix, suffix) = start < 0 ? (positive, "") : (positive[..start], positive[end..]);
        var number = start < 0 ? "#" : positive[start..end];
        var point = number.IndexOf('.');
        var whole = point < 0 ? number : number[..point];
        var fraction = point < 0 ? "" : number[(point + 1)..];
        minimumInteger = whole.Count(character => character == '0');
        minimumFraction = fraction.Count(character => character == '0');
        maximumFraction = Math.Min(15, fraction.Length);
        group = whole.Contains(',') ? whole.Length - whole.LastIndexOf(',') - 1 : 0;
        factor = (prefix + suffix).Contains('%') ? 100 : (prefix + suffix).Contains('\u2030') ? 1000 : 1;
    }

    public override string Format(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        var scaled = value * factor;
        var rounded = Math.Round(Math.Abs(scaled), maximumFraction, MidpointRounding.ToEven);
        var text = rounded.ToString("F" + maximumFraction, CultureInfo.InvariantCulture);
        var point = text.IndexOf('.');
        var whole = (point < 0 ? text : text[..point]).TrimStart('0').PadLeft(minimumInteger, '0');
        var fraction = point < 0 ? "" : text[(point + 1)..].TrimEnd('0').PadRight(minimumFraction, '0');
        if (whole.Length == 0 && fraction.Length == 0)
            whole = "0";
        var sign = scaled < 0 ? "-" : "";
        return sign + prefix + Grouped(whole) + (fraction.Length > 0 ? "." + fraction : "") + suffix;
    }

    public override string Format(long value) => Format((double)value);

    private string Grouped(string digits)
    {
        if (group <= 0)
            return digits;
        var result = new StringBuilder(digits);
        for (var place = digits.Length - group; place > 0; place -= group)
            result.Insert(place, ',');
        return result.ToString();
    }
}
