namespace Dashboard.Services.SavedObjects.Stores.Index;

/// <summary>A document of the index as it was read: an object, or what is wrong with it.</summary>
internal sealed record IndexDocument(string Id, SavedObject? Saved, string Problem, long Bytes);
