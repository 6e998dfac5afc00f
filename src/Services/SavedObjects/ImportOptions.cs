namespace Dashboard.Services.SavedObjects;

/// <summary>How to import. <paramref name="Visibility"/> holds for all new objects; null takes what the lines say, private where they say nothing.</summary>
public sealed record ImportOptions(ImportMode Mode, SavedObjectVisibility? Visibility = null);
