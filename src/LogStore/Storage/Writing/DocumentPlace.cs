namespace Dashboard.LogStore.Storage.Writing;

/// <summary>Where a live document is.</summary>
internal readonly record struct DocumentPlace(SegmentSlot Slot, int Row, long SequenceNumber, long Version);
