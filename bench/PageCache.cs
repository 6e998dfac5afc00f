using System.Globalization;
using Dashboard.E2E.Support;

namespace Dashboard.Bench;

/// <summary>What the system keeps in memory of files.</summary>
internal static class PageCache
{
    // A server may tell before it has let go of the last of its files.
    private const int Tries = 100;
    private const double MostKept = 0.01;
    private static readonly TimeSpan wait = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Empties it of a folder's files, which must be closed: what is open can be mapped, and what is mapped stays. Throws where more than a hundredth of them stays;
    /// to empty it takes rights that not everyone has.
    /// </summary>
    public static async Task EmptyAsync(string folder, CancellationToken cancellationToken)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            await Command.RunAsync("sync", [], cancellationToken);
            await File.WriteAllTextAsync("/proc/sys/vm/drop_caches", "1", cancellationToken);
            string[] files = [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(path => Length(path) > 0)];
            if (await KeptAsync(files, cancellationToken) is { } kept && kept <= MostKept * files.Sum(Length))
                return;
            await Task.Delay(wait, cancellationToken);
        }
        throw new InvalidOperationException($"The system keeps files of {folder} in memory.");
    }

    /// <summary>Bytes of the files that are in memory; null where one of them went while it was looked at.</summary>
    private static async Task<long?> KeptAsync(string[] files, CancellationToken cancellationToken)
    {
        try
        {
            var kept = await Command.RunAsync("fincore", ["--bytes", "--noheadings", "--output", "RES", .. files], cancellationToken);
            return kept.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Sum(bytes => long.Parse(bytes, CultureInfo.InvariantCulture));
        }
        catch (InvalidOperationException) when (!Array.TrueForAll(files, File.Exists))
        {
            return null;
        }
    }

    private static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
