using Dashboard.Services.Primitives;
using Dashboard.Services.SavedObjects.Stores;

namespace Dashboard.Services.SavedObjects;

/// <summary>What still fits into a store, so that many writes one after the other need not each look at the whole of it.</summary>
internal sealed class StoreBudget(StoreListing listing, SavedObjectLimits limits)
{
    private int objects = listing.Heads.Count + listing.Damaged.Count;
    private long bytes = listing.Bytes;

    /// <summary>Null where it fits; what fits is counted as there.</summary>
    public Failure? Take(long growth, bool isNew)
    {
        if (isNew && objects >= limits.MaxObjects)
            return SavedObjectFailures.Invalid($"There are {objects:N0} saved objects, and no more are kept. Delete some first.");
        if (growth > 0 && bytes + growth > limits.MaxTotalBytes)
            return SavedObjectFailures.Invalid($"All saved objects together may have {limits.MaxTotalBytes:N0} bytes (SavedObjects:MaxTotalSize), and this would be more. Delete some first.");
        objects += isNew ? 1 : 0;
        bytes += growth;
        return null;
    }
}
