namespace Dashboard.Services.SavedObjects.Stores.Folder;

/// <summary>Names of files: <c>TYPE~ID.json</c>. Types and ids hold no character that a file system treats in a way of its own, and none that parts them.</summary>
internal static class SavedFileName
{
    public const string Pattern = "*.json";

    private const string Ending = ".json";
    private const char Between = '~';

    public static string Of(SavedObjectKey key) => SavedObjectRules.IsKey(key)
        ? $"{key.Type}{Between}{key.Id}{Ending}"
        : throw new ArgumentException($"\"{key}\" cannot be a file's name.", nameof(key));

    /// <summary>Null where the file is none of ours.</summary>
    public static SavedObjectKey? Parse(string fileName)
    {
        var between = fileName.IndexOf(Between, StringComparison.Ordinal);
        if (between < 0 || !fileName.EndsWith(Ending, StringComparison.Ordinal))
            return null;
        var key = new SavedObjectKey(fileName[..between], fileName[(between + 1)..^Ending.Length]);
        return SavedObjectRules.IsKey(key) ? key : null;
    }
}
