using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Mapping.Values;

namespace Dashboard.LogStore.Columns.Mapped;

/// <summary>Longs, booleans and dates of a field from whatever its values are stored as.</summary>
internal static class LongReader
{
    public static LongBlock Read(FieldMapping field, IReadOnlyList<StoredColumn> sources, int block)
    {
        if (sources.Count == 1 && !sources[0].IsString && sources[0].Kind is not (StoredKind.Double or StoredKind.Null))
            return Convert(field, sources[0], block);
        var gathered = new Gathered<long>();
        foreach (var source in sources)
            Gather(field, source, block, gathered);
        return new(gathered.Starts(), gathered.TakeValues());
    }

    private static LongBlock Convert(FieldMapping field, StoredColumn source, int block)
    {
        var read = source.ReadLongs(block);
        var direct = source.Kind switch
        {
            StoredKind.Time => field.Kind == ColumnKind.DateNanos,
            StoredKind.Long => field.Kind == ColumnKind.Long && field.Type == "long",
            _ => field.Kind == ColumnKind.Boolean,
        };
        if (direct)
            return read;
        if (source.Kind == StoredKind.Time && field.Kind == ColumnKind.Date)
        {
            foreach (ref var value in read.MutableValues)
                value = DateText.FloorDivide(value, 1_000_000);
            return read;
        }
        using (read)
        {
            var gathered = new Gathered<long>();
            AddLongs(field, source.Kind, read, gathered);
            return new(gathered.Starts(), gathered.TakeValues());
        }
    }

    private static void Gather(FieldMapping field, StoredColumn source, int block, Gathered<long> gathered)
    {
        if (!source.IsString)
        {
            using var longs = source.ReadLongs(block);
            AddLongs(field, source.Kind, longs, gathered);
            return;
        }
        using var strings = source.ReadStrings(block);
        gathered.Begin(strings.Starts);
        for (var value = 0; value < strings.ValueCount; value++)
            if (FieldValues.TryLong(field, source.Kind, 0, strings.Value(value), out var number))
                gathered.Add(value, number);
    }

    private static void AddLongs(FieldMapping field, StoredKind kind, LongBlock longs, Gathered<long> gathered)
    {
        gathered.Begin(longs.Starts);
        for (var value = 0; value < longs.ValueCount; value++)
            if (FieldValues.TryLong(field, kind, longs.Values[value], default, out var number))
                gathered.Add(value, number);
    }
}
