using System.Net;
using System.Text;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Search.Dates;
using Dashboard.LogStore.Search.Execution;

namespace Dashboard.LogStore.Search.Fetch;

/// <summary>Values of a row from its columns, in the order and form of Lucene's doc values.</summary>
internal static class DocValueReader
{
    private const string MappingFormat = "use_field_mapping";

    /// <summary>The row's values, sorted; equal strings once. A format is a date's or a number's.</summary>
    public static IReadOnlyList<FieldValue> Read(SearchBlock block, FieldMapping field, string? format, int row)
    {
        if (format == MappingFormat)
            format = null;
        var column = block.Read(field.FullName);
        if (column is null)
            return [];
        var (start, end) = (column.Starts[row], column.Starts[row + 1]);
        return column switch
        {
            LongBlock longs => [.. longs.Values[start..end].ToArray().Order().Select(value => Whole(field, value, format))],
            DoubleBlock doubles => [.. doubles.Values[start..end].ToArray().Order().Select(value =>
                format is null ? JsonText.Of(value) : FieldValue.OfText(DecimalPattern.Format(value, format)))],
            StringBlock strings => Strings(strings, start, end, field.Kind == ColumnKind.Ip),
            _ => [],
        };
    }

    private static FieldValue Whole(FieldMapping field, long value, string? format) => field.Kind switch
    {
        ColumnKind.Boolean => JsonText.Of(value != 0),
        ColumnKind.Date => FieldValue.OfText(Formatter(field, format).Format(DateInstant.FromMilliseconds(value), TimeZoneInfo.Utc)),
        ColumnKind.DateNanos => FieldValue.OfText(Formatter(field, format).Format(DateInstant.FromNanoseconds(value), TimeZoneInfo.Utc)),
        _ => format is null ? JsonText.Of(value) : FieldValue.OfText(DecimalPattern.Format(value, format)),
    };

    /// <summary>A date field's formatter.</summary>
    public static DateFormatter Formatter(FieldMapping field, string? format) => DateFormatter.For(format ?? field.Format ?? DateFormatter.Default);

    private static IReadOnlyList<FieldValue> Strings(StringBlock column, int start, int end, bool isAddress)
    {
        var values = new SortedSet<byte[]>(Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)));
        for (var index = start; index < end; index++)
            values.Add(column.Value(index).ToArray());
        return [.. values.Select(value => FieldValue.OfText(isAddress ? Address(value) : Encoding.UTF8.GetString(value)))];
    }

    private static string Address(byte[] bytes)
    {
        var address = new IPAddress(bytes);
        return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
    }
}
