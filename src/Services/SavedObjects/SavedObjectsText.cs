namespace Dashboard.Services.SavedObjects;

/// <summary>Marks the texts of this folder (<c>SavedObjectsText.resx</c>).</summary>
public sealed class SavedObjectsText;
