namespace Dashboard.Services.SavedObjects.Stores;

/// <summary>All heads of a store, the bytes that the objects take, and what is damaged.</summary>
public sealed record StoreListing(IReadOnlyList<SavedObjectHead> Heads, long Bytes, IReadOnlyList<DamagedObject> Damaged);
