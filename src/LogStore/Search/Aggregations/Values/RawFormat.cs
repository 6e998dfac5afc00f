using System.Globalization;

namespace Dashboard.LogStore.Search.Aggregations.Values;

/// <summary>Numbers and strings as they are.</summary>
internal sealed class RawFormat : ValueFormat
{
    public override bool IsRaw => true;

    public override string Format(double value) => JavaNumber.Format(value);

    public override string Format(long value) => value.ToString(CultureInfo.InvariantCulture);
}
