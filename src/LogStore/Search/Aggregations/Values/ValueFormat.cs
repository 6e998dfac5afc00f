using System.Globalization;
using System.Text;
using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Values;

/// <summary>How a field's values are written beside their numbers, and how values in a request are read. Immutable.</summary>
internal abstract class ValueFormat
{
    public static ValueFormat Raw { get; } = new RawFormat();

    public static ValueFormat Boolean { get; } = new BooleanFormat();

    public static ValueFormat Ip { get; } = new IpFormat();

    /// <summary>Numbers are written as they are, without <c>…_as_string</c>.</summary>
    public virtual bool IsRaw => false;

    public abstract string Format(double value);

    public virtual string Format(long value) => Format((double)value);

    public virtual string Format(ReadOnlySpan<byte> term) => Encoding.UTF8.GetString(term);

    /// <summary>A number of a request. Throws <see cref="StoreFailureException"/>; a date that names only a part of a time is its beginning.</summary>
    public virtual double ParseDouble(string text, ValueKind kind)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw AggregationErrors.Number(text);

    public virtual long ParseLong(string text, ValueKind kind)
        => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : (long)ParseDouble(text, kind);

    public virtual byte[] ParseTerm(string text, ValueKind kind) => kind == ValueKind.Ip ? IpFormat.Bytes(text) : Encoding.UTF8.GetBytes(text);
}
