namespace Dashboard.Services.SavedObjects.Stores.Folder;

/// <summary>What a file held as it was read: an object, or what is wrong with it.</summary>
internal sealed record SavedFile(SavedObject? Object, string Problem);
