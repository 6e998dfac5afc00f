using Dashboard.LogStore.Columns.Mapped;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Storage.Writing;

/// <summary>Finds the live document of an id among an index's segments.</summary>
internal static class DocumentFinder
{
    /// <summary>The place as writers see it, null where there is none. Newest segments first: a document lives only once, and most likely among the new.</summary>
    public static DocumentPlace? Find(IReadOnlyList<SegmentSlot> slots, AutoId autoId, string id)
    {
        var hasNumber = autoId.TryParse(id, out var number);
        var sought = SoughtId.Of(id);
        for (var index = slots.Count - 1; index >= 0; index--)
        {
            var slot = slots[index];
            var row = RowOf(slot, sought);
            if (row < 0 && hasNumber)
                row = RowOfNumber(slot.Stored, number);
            if (row < 0 || slot.IsDeleted(row))
                continue;
            var stored = slot.Stored;
            return new(slot, row, stored.Column(StoredNames.SequenceNumber, StoredKind.Long)!.LongAt(row, 0), stored.Column(StoredNames.Version, StoredKind.Long)?.LongOrNull(row) ?? 1);
        }
        return null;
    }

    private static int RowOf(SegmentSlot slot, SoughtId id)
    {
        if (slot.Rows is null)
            return slot.File!.FindId(id);
        return slot.Ids.TryGetValue(id.Text, out var row) ? row : -1;
    }

    /// <summary>The row of a sequence number whose id follows from it.</summary>
    private static int RowOfNumber(StoredSegment stored, long number)
    {
        if (number < stored.FirstSequenceNumber || number > stored.LastSequenceNumber)
            return -1;
        var row = stored.FindSequenceNumber(number);
        return row >= 0 && stored.Column(StoredNames.Id, StoredKind.Text) is { } given && given.HasValue(row) ? -1 : row;
    }
}
