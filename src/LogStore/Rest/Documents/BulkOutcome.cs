using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary>What became of an item of a bulk; no index where there was none to write to.</summary>
internal readonly record struct BulkOutcome(LogIndex? Index, WriteOutcome Written, StoreFailure? Failure);
