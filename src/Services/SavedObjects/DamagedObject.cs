namespace Dashboard.Services.SavedObjects;

/// <summary>A stored object that cannot be read: where it lies (a file's name, a document's id) and what is wrong with it, in an English sentence.</summary>
public sealed record DamagedObject(string Place, string Problem);
