using Dashboard.Services.Primitives;
using Dashboard.Services.SavedObjects.Stores;

namespace Dashboard.Services.SavedObjects.Transfer;

/// <summary>Reads NDJSON from anywhere: bounded, whatever it holds.</summary>
internal static class ImportText
{
    private const int MostLines = SavedObjectLimits.MostObjects + 1;

    /// <summary>All lines but empty ones and the summary of an export. Fails where there are more bytes or lines than allowed.</summary>
    public static async Task<Result<IReadOnlyList<ImportCandidate>>> ReadAsync(Stream input, SavedObjectLimits limits, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var part = new byte[64 * 1024];
        while (await input.ReadAsync(part, cancellationToken) is > 0 and var read)
        {
            if (whole.Length + read > limits.MaxImportBytes)
                return SavedObjectFailures.Invalid($"The import is longer than {limits.MaxImportBytes:N0} bytes. Import it in parts.");
            whole.Write(part, 0, read);
        }

        return Lines(whole.GetBuffer().AsMemory(0, (int)whole.Length), limits);
    }

    private static Result<IReadOnlyList<ImportCandidate>> Lines(ReadOnlyMemory<byte> text, SavedObjectLimits limits)
    {
        var found = new List<ImportCandidate>();
        text = text.Span.StartsWith("\uFEFF"u8) ? text[3..] : text;
        for (var number = 1; text.Length > 0; number++)
        {
            var end = text.Span.IndexOf((byte)'\n');
            var line = Trim(end < 0 ? text : text[..end]);
            text = end < 0 ? default : text[(end + 1)..];
            if (line.Length == 0 || ExportSummary.IsOne(line))
                continue;
            if (found.Count == MostLines)
                return SavedObjectFailures.Invalid($"The import has more than {MostLines:N0} lines. Import it in parts.");
            found.Add(Read(number, line, limits));
        }

        return found;
    }

    private static ImportCandidate Read(int number, ReadOnlyMemory<byte> line, SavedObjectLimits limits)
    {
        // A form with many spaces may be longer than what is stored of it, not by as much as this.
        if (line.Length > 2 * limits.MaxObjectBytes)
            return new(number, null, $"It is {line.Length:N0} bytes long; a saved object may have {limits.MaxObjectBytes:N0} (SavedObjects:MaxObjectSize).");
        var read = SavedObjectReader.Read(line, out var problem);
        return new(number, read, problem);
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line)
    {
        var span = line.Span;
        var start = span.IndexOfAnyExcept(" \t\r"u8);
        return start < 0 ? default : line[start..(span.LastIndexOfAnyExcept(" \t\r"u8) + 1)];
    }
}
