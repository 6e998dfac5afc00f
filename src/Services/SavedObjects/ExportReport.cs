namespace Dashboard.Services.SavedObjects;

/// <summary>What an export wrote: how many objects, and which it was asked for or refers to that are not there or not the user's to see.</summary>
public sealed record ExportReport(int Count, IReadOnlyList<SavedObjectKey> Missing);
