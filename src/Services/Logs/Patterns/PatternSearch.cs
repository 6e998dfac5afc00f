using System.Runtime.CompilerServices;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Levels;
using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Patterns;

/// <summary>Mines a sample of each period together, so that both have the same templates.</summary>
internal sealed class PatternSearch(ILogSearch search, TimeProvider time) : IPatternSearch
{
    /// <summary>Lines that are asked for to show some of them: the filter finds others too.</summary>
    private const int AskedExamples = 50;

    private const int LinesBetweenChecks = 1000;

    /// <summary>Of fewer lines the first may come late by chance; and a sample has none of the beginning of its first stretch.</summary>
    private const int EnoughToTell = 50;
    private const double MostOfIt = 0.8;

    private readonly Newcomers newcomers = new(search);

    public async IAsyncEnumerable<Result<PatternReport>> FindAsync(PatternRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (MessageFields.Find(request.Fields) is not { } message)
        {
            yield return new Failure { Kind = FailureKind.Invalid, Message = "The data view has no text field such as message or log, so there are no sentences to find patterns in." };
            yield break;
        }

        var lines = new LineFields(message, LineLevels.Find(request.Fields));
        if (!(await SampleAsync(request.Selection, lines, request.Size, cancellationToken)).TryGet(out var sample, out var failure))
        {
            yield return failure;
            yield break;
        }

        var before = request.Before is { } earlier ? SampleAsync(earlier, lines, (request.Size + 1) / 2, cancellationToken) : null;
        var course = PatternCourse.Of(request.Selection.Time ?? new(DateTimeOffset.UnixEpoch, time.GetUtcNow()), sample.Value.Slice);
        var miner = new PatternMiner(new() { From = course.From, To = course.To, Buckets = course.Count });
        var set = await Task.Run(() => Mine(miner, sample.Value, lines, course, cancellationToken), cancellationToken);
        var report = Report(set, message, course, sample) with { IsComparing = before is not null };
        yield return report;
        if (before is null)
            yield break;

        var comparison = await before;
        yield return comparison.TryGet(out var compared, out failure)
            ? await CompareAsync(report, miner, compared, lines, request.Before!, cancellationToken)
            : report with { IsComparing = false, BeforeFailure = failure };
    }

    public async Task<Result<IReadOnlyList<LogDocument>>> ExamplesAsync(LogSelection selection, LogPattern pattern, LogField message, int size, CancellationToken cancellationToken)
    {
        if (PatternSelection.Of(selection, pattern, message) is not { } narrowed)
            return Array.Empty<LogDocument>();
        var result = await search.DocumentsAsync(new() { Selection = narrowed, Size = AskedExamples, Highlight = false }, cancellationToken);
        return result.Map<IReadOnlyList<LogDocument>>(answer => Fitting(answer.Value.Documents, pattern, message, size));
    }

    private Task<Result<LogAnswer<DocumentSample>>> SampleAsync(LogSelection selection, LineFields lines, int size, CancellationToken cancellationToken) =>
        Task.Run(() => search.SampleAsync(new() { Selection = selection, Fields = lines.Names, Size = size }, cancellationToken), cancellationToken);

    private static PatternSet Mine(PatternMiner miner, DocumentSample sample, LineFields lines, PatternCourse course, CancellationToken cancellationToken)
    {
        foreach (var document in Checked(sample.Documents, cancellationToken))
        {
            if (lines.Message(document) is { } line)
                miner.Add(line, document.Time ?? course.From, 1, lines.Level(document));
        }

        return miner.Snapshot();
    }

    private static PatternReport Report(PatternSet set, LogField message, PatternCourse course, LogAnswer<DocumentSample> sample) => new()
    {
        Patterns = [.. set.Patterns.Select(pattern => new PatternChange(pattern, PatternChangeKind.Same, null))],
        Message = message,
        Course = course,
        Now = Size(sample.Value),
        Others = set.Others,
        Partial = sample.Partial,
    };

    private async Task<PatternReport> CompareAsync(PatternReport report, PatternMiner miner, LogAnswer<DocumentSample> earlier, LineFields lines, LogSelection selection, CancellationToken cancellationToken)
    {
        var before = Size(earlier.Value);
        var compared = report with { IsComparing = false, Before = before, Partial = report.Partial ?? earlier.Partial };
        if (before.Of == 0)
            return compared;
        var stored = StoredPart(earlier.Value.Documents, selection.Time);
        var (now, length) = (report.Now, Share(report.Now) / Share(before) / stored);
        var isWhole = now.IsWhole && before.IsWhole && stored == 1;
        compared = await Task.Run(
            () =>
            {
                foreach (var line in Checked(earlier.Value.Documents, cancellationToken).Select(lines.Message).OfType<string>())
                    miner.AddBefore(line, 1);
                var set = miner.Snapshot();
                return compared with { Patterns = PatternComparison.Of(set, length, isWhole), Others = set.Others, StoredBefore = selection.Time?.Length * stored };
            },
            cancellationToken);
        return before.IsWhole ? compared : compared with { Patterns = await newcomers.FindAsync(compared.Patterns, selection, report.Message, cancellationToken) };
    }

    /// <summary>How much of a time lies behind its first line, where that says that storing began within it; 1 for all of it.</summary>
    private static double StoredPart(IReadOnlyList<LogDocument> documents, TimeInterval? stretch)
    {
        if (stretch is not { } time || time.Length <= TimeSpan.Zero || documents.Count < EnoughToTell || documents.Min(document => document.Time) is not { } first)
            return 1;
        var part = (time.To - first) / time.Length;
        return part is > 0 and < MostOfIt ? part : 1;
    }

    private static SampleSize Size(DocumentSample sample) => new(sample.Documents.Count, Math.Max(sample.Total, sample.Documents.Count));

    private static double Share(SampleSize size) => size.Of == 0 ? 1 : Math.Max(1.0, size.Lines) / size.Of;

    private static List<LogDocument> Fitting(IReadOnlyList<LogDocument> documents, LogPattern pattern, LogField message, int size)
    {
        var constants = FieldPattern.Of(["", .. pattern.Parts.Where(part => !part.IsVariable).Select(part => part.Text.Trim()), ""]);
        var fitting = documents.Where(document => new LineFields(message, null).Message(document) is { } line && constants.Matches(line)).Take(size).ToList();
        // Of lines in JSON the message was read alone, with other signs around its words.
        return fitting.Count > 0 ? fitting : [.. documents.Take(size)];
    }

    private static IEnumerable<LogDocument> Checked(IReadOnlyList<LogDocument> documents, CancellationToken cancellationToken)
    {
        foreach (var (place, document) in documents.Index())
        {
            if (place % LinesBetweenChecks == 0)
                cancellationToken.ThrowIfCancellationRequested();
            yield return document;
        }
    }
}
