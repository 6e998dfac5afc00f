namespace Dashboard.Services.SavedObjects;

public readonly record struct TagCount(string Tag, int Count);
