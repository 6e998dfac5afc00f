using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dashboard.LogStore;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Storage;
using Dashboard.Unit.LogStore.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.LogStore.Storage;

/// <summary>A process that writes is killed at random moments; LOGSTORE_KILLS says how often, 3 by default.</summary>
public sealed class KillTests
{
    private const string FolderVariable = "LOGSTORE_KILL_FOLDER";
    private const int BulkSize = 50;

    // More than have their files open, so that some are closed and opened again all the time.
    private static readonly string[] indices = ["logs-0", "logs-1", "logs-2"];

    [Fact]
    public async Task Kill_AtRandomMoments_EveryAcknowledgedDocumentIsThereOnce()
    {
        var token = TestContext.Current.CancellationToken;
        var kills = int.Parse(Environment.GetEnvironmentVariable("LOGSTORE_KILLS") ?? "3", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("logstore-kill-").FullName;
        var random = new Random(1);
        for (var kill = 0; kill < kills; kill++)
        {
            await RunAndKillAsync(folder, random.Next(1, 120), token);
            await AssertWholeAsync(folder, token);
        }
        Directory.Delete(folder, true);
    }

    /// <summary>The process that is killed: writes bulks and notes each that was acknowledged.</summary>
    [Fact(Explicit = true)]
    public async Task Child_WritesUntilItIsKilled()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.NotNull(folder);
        await using var engine = await OpenAsync(folder, TestContext.Current.CancellationToken);
        foreach (var index in indices)
            await engine.CreateIndexAsync(new() { Name = index }, TestContext.Current.CancellationToken);
        await using var acknowledged = new StreamWriter(Acknowledged(folder), true) { AutoFlush = true };
        var first = indices.Sum(index => engine.Statistics(index).Value.Documents) + 1_000_000L * Environment.ProcessId;
        for (var bulk = 0L; ; bulk++)
        {
            var start = first + bulk * BulkSize;
            var operations = Enumerable.Range(0, BulkSize).Select(offset => Some.Index(offset % 2 == 0 ? $"{start + offset}" : null, $$"""{"key":"{{start + offset}}","log":"line {{start + offset}}"}""")).ToArray();
            var written = await engine.WriteAsync(indices[bulk % indices.Length], operations, TestContext.Current.CancellationToken);
            Assert.All(written.Value, outcome => Assert.Null(outcome.Failure));
            await acknowledged.WriteLineAsync(start.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task RunAndKillAsync(string folder, int bulks, CancellationToken token)
    {
        var before = Lines(folder).Count;
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Arguments(), "-noColor", "-explicit", "only", "-method", "*." + nameof(Child_WritesUntilItIsKilled)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[FolderVariable] = folder;
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEndAsync(token);
        var errors = child.StandardError.ReadToEndAsync(token);
        while (Lines(folder).Count < before + bulks)
        {
            Assert.False(child.HasExited && Lines(folder).Count < before + bulks, child.HasExited ? await output : "");
            await Task.Delay(5, token);
        }
        child.Kill();
        await child.WaitForExitAsync(token);
        await errors;
    }

    /// <summary>Under the dotnet host the assembly comes first; under its own executable nothing does.</summary>
    private static string[] Arguments()
        => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(KillTests).Assembly.Location] : [];

    private static async Task AssertWholeAsync(string folder, CancellationToken token)
    {
        await using var engine = await OpenAsync(folder, token);
        var keys = indices.Where(index => engine.Find(index) is not null).SelectMany(index => Keys(engine, index)).ToList();
        var found = keys.ToHashSet(StringComparer.Ordinal);
        var missing = Lines(folder).SelectMany(start => Enumerable.Range(0, BulkSize).Select(offset => $"{start + offset}")).Where(key => !found.Contains(key));
        Assert.Empty(missing);
        Assert.Equal(found.Count, keys.Count);
        Assert.All(engine.Indices, index => Assert.Null(index.Damage));
    }

    private static List<string> Keys(LogStoreEngine engine, string index)
    {
        using var view = engine.OpenView(index).Value;
        var keys = new List<string>();
        foreach (var segment in view.Segments)
            for (var block = 0; block < segment.BlockCount; block++)
            {
                using var read = (StringBlock)segment.Column("key")!.Read(block);
                for (var value = 0; value < read.ValueCount; value++)
                    keys.Add(Encoding.UTF8.GetString(read.Value(value)));
            }
        return keys;
    }

    private static Task<LogStoreEngine> OpenAsync(string folder, CancellationToken token)
        => LogStoreEngine.OpenAsync(new LogStoreOptions { Folder = folder, SegmentRows = 1000, OpenWriters = 2, OpenReaders = 2 }, TimeProvider.System, NullLogger<LogStoreEngine>.Instance, token);

    private static string Acknowledged(string folder) => Path.Combine(folder, "acknowledged");

    /// <summary>The first keys of the bulks that were acknowledged; a line without an end was cut short by the kill.</summary>
    private static List<long> Lines(string folder)
    {
        var path = Acknowledged(folder);
        if (!File.Exists(path))
            return [];
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var text = reader.ReadToEnd();
        return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => long.Parse(line, CultureInfo.InvariantCulture))];
    }
}
