using System.Text;
using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Storage;

/// <summary>Names of the files of indices: the index's name and its uuid, so that a damaged file still says whose it is.</summary>
internal static class IndexPath
{
    private const int UuidLength = 22;
    private const int MaximumName = 200;

    public static string Of(string folder, LogIndex index) => Path.Combine(folder, $"{Shortened(index.Name)}~{index.Uuid}.db");

    /// <summary>What a file says of its index without being read; it counts as made when it was written to last, so that retention comes to it too.</summary>
    public static LogIndex Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var split = name.Length - UuidLength - 1;
        var hasUuid = split > 0 && name[split] == '~';
        return new()
        {
            Name = hasUuid ? name[..split] : name,
            Uuid = hasUuid ? name[(split + 1)..] : IndexUuid.Create(),
            Created = File.GetLastWriteTimeUtc(path),
            Mapping = IndexMapping.Empty,
            Settings = new Dictionary<string, System.Text.Json.JsonElement>(),
        };
    }

    /// <summary>Bytes of the file and of what is not yet moved into it.</summary>
    public static long Length(string path) => LengthOf(path) + LengthOf(path + "-wal");

    /// <summary>Everything that was committed is in the file proper: nothing in its log, nothing to be undone.</summary>
    public static bool IsAtRest(string path) => LengthOf(path) > 0 && LengthOf(path + "-wal") == 0 && !File.Exists(path + "-journal");

    /// <summary>Its making was cut short before anything was in it.</summary>
    public static bool IsEmpty(string path) => Length(path) == 0;

    public static void Delete(string path)
    {
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
        File.Delete(path);
    }

    private static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.Length : 0;
    }

    private static string Shortened(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        return bytes.Length <= MaximumName ? name : Encoding.UTF8.GetString(bytes, 0, MaximumName).TrimEnd('\uFFFD');
    }
}
