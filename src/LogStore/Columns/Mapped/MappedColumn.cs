using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;
using Dashboard.LogStore.Mapping;
using Dashboard.LogStore.Mapping.Values;

namespace Dashboard.LogStore.Columns.Mapped;

/// <summary>A field as its mapping reads the stored values of its path.</summary>
internal sealed class MappedColumn(FieldMapping mapping, IReadOnlyList<StoredColumn> sources) : Column
{
    public override ColumnKind Kind => mapping.Kind!.Value;

    public override BlockSummary Summary(int block)
    {
        if (sources.Count == 1)
            return Mapped(sources[0].Kind, sources[0].Summary(block));
        var rows = 0;
        var values = 0;
        foreach (var source in sources)
        {
            var summary = source.Summary(block);
            (rows, values) = (rows + summary.RowsWithValue, values + summary.ValueCount);
        }
        return new(Math.Min(rows, Segment.BlockRows), values) { AreCountsUpperBounds = true };
    }

    public override TermCounts? CountTerms()
        => Kind == ColumnKind.Keyword && HasOnlyText && sources is [var source] && source.CountTerms() is { } counts ? counts with { LongestTerm = mapping.IgnoreAbove } : null;

    public override TimeCounts? CountTimes() => Kind == ColumnKind.Date && sources is [{ Kind: StoredKind.Time } source] ? source.CountTimes() : null;

    public override bool MayContain(int block, ReadOnlySpan<byte> term)
    {
        if (!HasOnlyText)
            return true;
        foreach (var source in sources)
            if (Kind == ColumnKind.Text ? source.MayContainToken(block, term) : source.MayContainValue(block, term))
                return true;
        return false;
    }

    public override bool MayContainPrefix(int block, ReadOnlySpan<byte> prefix)
    {
        if (!HasOnlyText)
            return true;
        foreach (var source in sources)
            if (Kind == ColumnKind.Text ? source.MayContainTokenPrefix(block, prefix) : source.MayContainValuePrefix(block, prefix))
                return true;
        return false;
    }

    public override bool FindRows(int block, ReadOnlySpan<byte> token, Span<ulong> rows)
        => Kind == ColumnKind.Text && sources is [{ Kind: StoredKind.Text } source] && source.FindRows(block, token, rows);

    public override ColumnBlock Read(int block) => Kind switch
    {
        ColumnKind.Double => DoubleReader.Read(mapping, sources, block),
        ColumnKind.Keyword or ColumnKind.Text or ColumnKind.Ip => StringReader.Read(mapping, sources, block),
        _ => LongReader.Read(mapping, sources, block),
    };

    private bool HasOnlyText
        => sources.All(source => source.Kind == StoredKind.Text) && Kind is ColumnKind.Text or ColumnKind.Keyword && mapping.Normalizer is null;

    private BlockSummary Mapped(StoredKind stored, BlockSummary summary)
    {
        var isExact = Kind == ColumnKind.Text || Kind == ColumnKind.Keyword && mapping.IgnoreAbove is null && stored != StoredKind.Null;
        var counts = new BlockSummary(summary.RowsWithValue, summary.ValueCount) { AreCountsUpperBounds = !isExact };
        switch (Kind)
        {
            case ColumnKind.Long or ColumnKind.Boolean when stored is StoredKind.Long or StoredKind.Boolean:
            case ColumnKind.DateNanos when stored == StoredKind.Time:
                return summary;
            case ColumnKind.Date when stored == StoredKind.Time && summary is { MinimumLong: { } minimum, MaximumLong: { } maximum }:
                return summary with { MinimumLong = DateText.FloorDivide(minimum, 1_000_000), MaximumLong = DateText.FloorDivide(maximum, 1_000_000) };
            case ColumnKind.Double when stored == StoredKind.Double && mapping.Type == "double":
                return summary;
            case ColumnKind.Double when stored == StoredKind.Long && summary is { MinimumLong: { } minimum, MaximumLong: { } maximum } && mapping.Type == "double":
                return summary with { MinimumLong = null, MaximumLong = null, MinimumDouble = minimum, MaximumDouble = maximum };
            default:
                return counts;
        }
    }
}
