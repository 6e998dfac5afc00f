using Dashboard.Services.Primitives;
using Dashboard.Services.SavedObjects.Stores;
using Dashboard.Services.SavedObjects.Users;

namespace Dashboard.Services.SavedObjects.Transfer;

/// <summary>Writes saved objects as NDJSON, with all that they refer to where that is asked for.</summary>
internal sealed class SavedObjectExport(SavedObjectLibrary library, SavedObjectRights rights)
{
    private const int ReadAtOnce = 100;
    private static readonly byte[] EndOfLine = "\n"u8.ToArray();

    private readonly HashSet<SavedObjectKey> asked = [];
    private readonly Queue<SavedObjectKey> open = new();
    private readonly List<SavedObjectKey> missing = [];
    private int count;

    public async Task<Result<ExportReport>> WriteAsync(IReadOnlyList<SavedObjectKey> keys, bool withReferences, Stream output, CancellationToken cancellationToken)
    {
        Ask(keys);
        while (open.Count > 0)
        {
            SavedObjectKey[] next = [.. Enumerable.Range(0, Math.Min(open.Count, ReadAtOnce)).Select(_ => open.Dequeue())];
            if (!(await library.GetManyAsync(next, cancellationToken)).TryGet(out var found, out var failure))
                return failure;
            SavedObject[] seen = [.. found.Where(rights.Sees)];
            missing.AddRange(next.Except(seen.Select(saved => saved.Key)));
            foreach (var saved in seen)
                await WriteAsync(saved, output, cancellationToken);
            if (withReferences)
                Ask(seen.SelectMany(saved => saved.References).Select(reference => reference.Key));
        }

        var report = new ExportReport(count, missing);
        await WriteLineAsync(ExportSummary.Write(report), output, cancellationToken);
        return report;
    }

    private void Ask(IEnumerable<SavedObjectKey> keys)
    {
        foreach (var key in keys.Where(asked.Add))
            open.Enqueue(key);
    }

    private async Task WriteAsync(SavedObject saved, Stream output, CancellationToken cancellationToken)
    {
        count++;
        await WriteLineAsync(SavedObjectWriter.Line(saved), output, cancellationToken);
    }

    private static async Task WriteLineAsync(ReadOnlyMemory<byte> line, Stream output, CancellationToken cancellationToken)
    {
        await output.WriteAsync(line, cancellationToken);
        await output.WriteAsync(EndOfLine, cancellationToken);
    }
}
