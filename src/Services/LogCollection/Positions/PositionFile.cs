using System.Text.Json;
using Dashboard.Services.LogCollection.Lines;

namespace Dashboard.Services.LogCollection.Positions;

/// <summary>Keeps positions in a file, which is replaced as a whole so that a kill leaves the old one or the new one.</summary>
internal sealed class PositionFile(string path)
{
    /// <summary>What was kept; empty where there is no file. A damaged file throws <see cref="JsonException"/>, one that cannot be read <see cref="IOException"/>.</summary>
    public async Task<KeptPositions> LoadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return KeptPositions.None;
        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync(file, PositionJson.Default.KeptPositions, cancellationToken) ?? KeptPositions.None;
    }

    public async Task SaveAsync(DateTimeOffset at, IEnumerable<KeyValuePair<ContainerKey, ContainerProgress>> progress, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + ".part";
        await using (var file = File.Create(part))
            await JsonSerializer.SerializeAsync(file, new KeptPositions(at, [.. progress.Select(Kept)]), PositionJson.Default.KeptPositions, cancellationToken);
        File.Move(part, path, overwrite: true);
    }

    public static ContainerProgress Progress(KeptPosition kept) =>
        new(kept.Instance, kept.Number, kept.Time is { } time ? new(new LogTime(time), kept.Lines ?? []) : null, kept.Complete);

    private static KeptPosition Kept(KeyValuePair<ContainerKey, ContainerProgress> pair) => new()
    {
        PodUid = pair.Key.PodUid,
        Container = pair.Key.Container,
        Instance = pair.Value.Instance,
        Number = pair.Value.Number,
        Time = pair.Value.Position?.Time.Nanoseconds,
        Lines = pair.Value.Position?.Lines,
        Complete = pair.Value.Complete,
    };
}
