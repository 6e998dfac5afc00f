using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>What is kept in memory of every segment, so that most need not be opened: thousands of them may stand in a file.</summary>
/// <param name="Times">Nanoseconds of the first and the last <c>@timestamp</c>; null where there is none, or some are not kept as times.</param>
/// <param name="HasRowsWithoutTime">Where <paramref name="Times"/> are known: they do not speak for all rows.</param>
internal readonly record struct SegmentFacts(int Rows, long FirstSequenceNumber, long LastSequenceNumber, (long First, long Last)? Times, bool HasRowsWithoutTime)
{
    public static SegmentFacts Of(SegmentHeader header)
    {
        var facts = new SegmentFacts(header.Rows, header.FirstSequenceNumber, header.LastSequenceNumber, null, true);
        ColumnHeader[] columns = [.. header.Columns.Where(column => column.Path == StoredNames.Time)];
        if (columns is not [{ Kind: StoredKind.Time } times])
            return facts;
        var summaries = times.Blocks.Select(block => block.Summary).Where(summary => summary.ValueCount > 0).ToArray();
        return facts with
        {
            Times = (summaries.Min(summary => summary.MinimumLong!.Value), summaries.Max(summary => summary.MaximumLong!.Value)),
            HasRowsWithoutTime = summaries.Sum(summary => summary.RowsWithValue) < header.Rows,
        };
    }
}
