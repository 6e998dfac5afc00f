using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Mapping.Values;

namespace Dashboard.LogStore.Columns.Mapped;

/// <summary>Floating point values of a field from whatever its values are stored as.</summary>
internal static class DoubleReader
{
    public static DoubleBlock Read(FieldMapping field, IReadOnlyList<StoredColumn> sources, int block)
    {
        var gathered = new Gathered<double>();
        foreach (var source in sources)
            Gather(field, source, block, gathered);
        return new(gathered.Starts(), gathered.TakeValues());
    }

    private static void Gather(FieldMapping field, StoredColumn source, int block, Gathered<double> gathered)
    {
        if (source.IsString)
        {
            using var strings = source.ReadStrings(block);
            gathered.Begin(strings.Starts);
            for (var value = 0; value < strings.ValueCount; value++)
                if (FieldValues.TryDouble(field, source.Kind, 0, strings.Value(value), out var number))
                    gathered.Add(value, number);
            return;
        }
        using var longs = source.ReadLongs(block);
        gathered.Begin(longs.Starts);
        for (var value = 0; value < longs.ValueCount; value++)
            if (FieldValues.TryDouble(field, source.Kind, longs.Values[value], default, out var number))
                gathered.Add(value, number);
    }
}
