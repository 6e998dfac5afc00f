using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Rounding;
using Dashboard.LogStore.Search.Aggregations.Values;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Reads the keys of one source from an index's rows.</summary>
internal sealed class CompositeReader
{
    private readonly CompositeSource source;
    private readonly LongValues? longs;
    private readonly DoubleValues? doubles;
    private readonly DateRounding? rounding;

    public CompositeReader(CompositeSource source, CollectorContext context)
    {
        this.source = source;
        if (source.Field is not { } parameters)
            throw new StoreFailureException(new(500, "illegal_state_exception", "value source config is invalid; must have either a field or a script"));
        Field = context.Resolve(parameters);
        if (source.Type == "date_histogram")
        {
            if (source.DateInterval is null)
                throw AggregationErrors.IllegalArgument("Invalid interval specified, must be non-null and non-empty");
            rounding = source.DateInterval.Rounding(TimeZoneNames.Offsets(parameters.TimeZone), source.Offset);
        }
        if (source.Type != "terms" && !Field.IsUnmapped)
            Field.RequireNumeric(source.Type);
        if (Field.Kind == ValueKind.Double || source.Type == "histogram")
            doubles = Field.IsNumeric ? Field.Doubles() : null;
        else if (Field.IsNumeric)
            longs = Field.Longs();
        IsDate = source.Type == "date_histogram" || Field.Kind == ValueKind.Date;
    }

    public ResolvedField Field { get; }

    public bool IsDate { get; }

    public CompositeSource Source => source;

    /// <summary>Whether Elasticsearch would go through the field's index: where a search of everything asks for its first source in rising order.</summary>
    public bool IsLead { get; init; }

    /// <summary>Whether a row whose numbers fall together counts once, as where Elasticsearch goes through the field's index, which it has of numbers and dates.</summary>
    public bool CountsOnce => IsLead && longs is not null && Field.Kind != ValueKind.Boolean;

    /// <summary>Adds the keys of a row, null for none where the source takes it: one of each number, though they fall together, and one of equal keywords.</summary>
    public void Read(in RowBatch batch, int row, List<TermKey?> keys)
    {
        if (Field.Column is not null)
        {
            if (longs is not null)
                ReadLongs(batch, row, keys);
            else if (doubles is not null)
                ReadDoubles(batch, row, keys);
            else if (batch.Block.Read(Field.Column) is StringBlock block)
                ReadTerms(block, row, keys);
        }
        else if (Field.Missing is { } always)
            keys.Add(new TermKey(Field.Format.ParseTerm(always.Text, Field.Kind)));
        if (keys.Count == 0 && source.TakesMissing)
            keys.Add(null);
    }

    /// <summary>A key as the request wrote it.</summary>
    public TermKey? Parse(DslNode node)
    {
        if (node.IsNull)
            return source.TakesMissing ? null : throw AggregationErrors.IllegalArgument($"Invalid value for [{source.Name}], expected comparable, got [null]");
        if (source.Type == "date_histogram" || longs is not null)
            return new TermKey(node.IsNumber && Field.Format is DateValueFormat && long.TryParse(node.Text, out var millis) ? millis : Field.Format.ParseLong(node.Text, Field.Kind));
        if (doubles is not null && !Field.IsUnmapped || source.Type == "histogram")
            return TermKey.Of(Field.Format.ParseDouble(node.Text, Field.Kind));
        return new TermKey(Field.Format.ParseTerm(node.Text, Field.Kind));
    }

    private void ReadLongs(in RowBatch batch, int row, List<TermKey?> keys)
    {
        longs!.Load(batch.Block);
        var starts = longs.Starts(batch.Block);
        foreach (var number in longs.Values(batch.Block)[starts[row]..starts[row + 1]])
            keys.Add(new TermKey(rounding?.Round(number) ?? number));
    }

    private void ReadDoubles(in RowBatch batch, int row, List<TermKey?> keys)
    {
        doubles!.Load(batch.Block);
        var starts = doubles.Starts(batch.Block);
        foreach (var number in doubles.Values(batch.Block)[starts[row]..starts[row + 1]])
            keys.Add(rounding is not null ? new(rounding.Round((long)number))
                : TermKey.Of(source.Type == "histogram" ? Math.Floor(number / source.Interval) * source.Interval : number));
    }

    private static void ReadTerms(StringBlock block, int row, List<TermKey?> keys)
    {
        for (var value = block.Starts[row]; value < block.Starts[row + 1]; value++)
        {
            var key = new TermKey(block.Value(value).ToArray());
            if (!keys.Contains(key))
                keys.Add(key);
        }
    }
}
