using System.Text.Json;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Levels;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Patterns;

/// <summary>Mines a sample of each period together, so that both have the same templates.</summary>
internal sealed class PatternSearch(ILogSearch search, TimeProvider time) : IPatternSearch
{
    /// <summary>Lines that are asked for to show some of them: the filter finds others too.</summary>
    private const int AskedExamples = 50;

    private const int LinesBetweenChecks = 1000;

    private readonly Newcomers newcomers = new(search);

    public Task<Result<PatternReport>> FindAsync(PatternRequest request, CancellationToken cancellationToken) =>
        Task.Run(() => FindHereAsync(request, cancellationToken), cancellationToken);

    public async Task<Result<IReadOnlyList<LogDocument>>> ExamplesAsync(LogSelection selection, LogPattern pattern, LogField message, int size, CancellationToken cancellationToken)
    {
        if (PatternSelection.Of(selection, pattern, message) is not { } narrowed)
            return Array.Empty<LogDocument>();
        var result = await search.DocumentsAsync(new() { Selection = narrowed, Size = AskedExamples, Highlight = false }, cancellationToken);
        return result.Map<IReadOnlyList<LogDocument>>(answer => Fitting(answer.Value.Documents, pattern, message, size));
    }

    private async Task<Result<PatternReport>> FindHereAsync(PatternRequest request, CancellationToken cancellationToken)
    {
        if (MessageFields.Find(request.Fields) is not { } message)
            return new Failure { Kind = FailureKind.Invalid, Message = "The data view has no text field such as message or log, so there are no sentences to find patterns in." };
        var level = LineLevels.Find(request.Fields);
        IReadOnlyList<string> fields = [.. new[] { message, level }.OfType<LogField>().Select(SourceName).Distinct(StringComparer.Ordinal)];
        var now = search.SampleAsync(new() { Selection = request.Selection, Fields = fields, Size = request.Size }, cancellationToken);
        var before = request.Before is { } earlier ? search.SampleAsync(new() { Selection = earlier, Fields = fields, Size = request.Size }, cancellationToken) : null;
        var comparison = before is null ? null : (Result<LogAnswer<DocumentSample>>?)await before;
        if (!(await now).TryGet(out var sample, out var failure))
            return failure;

        var course = PatternCourse.Of(request.Selection.Time ?? new(DateTimeOffset.UnixEpoch, time.GetUtcNow()), sample.Value.Slice);
        var set = Mine(course, sample.Value, comparison is { IsSuccess: true } ? comparison.Value.Value.Value : null, SourceName(message), level is null ? null : SourceName(level), cancellationToken);
        var report = Report(set, message, course, sample, comparison);
        return report.IsCompared && !report.Before!.Value.IsWhole
            ? report with { Patterns = await newcomers.FindAsync(report.Patterns, request.Before!, message, cancellationToken) }
            : report;
    }

    private static PatternSet Mine(PatternCourse course, DocumentSample now, DocumentSample? before, string message, string? level, CancellationToken cancellationToken)
    {
        var miner = new PatternMiner(new() { From = course.From, To = course.To, Buckets = course.Count });
        foreach (var document in Checked(now.Documents, cancellationToken))
        {
            if (Text(document, message) is { } line)
                miner.Add(line, document.Time ?? course.From, 1, level is null ? null : Text(document, level));
        }

        foreach (var document in Checked(before?.Documents ?? [], cancellationToken))
        {
            if (Text(document, message) is { } line)
                miner.AddBefore(line, 1);
        }

        return miner.Snapshot();
    }

    private static PatternReport Report(PatternSet set, LogField message, PatternCourse course, LogAnswer<DocumentSample> sample, Result<LogAnswer<DocumentSample>>? comparison)
    {
        var earlier = comparison is { IsSuccess: true } ? comparison.Value.Value : null;
        var (now, before) = (Size(sample.Value), earlier is null ? (SampleSize?)null : Size(earlier.Value));
        return new()
        {
            Patterns = before is { Of: > 0 } some
                ? PatternComparison.Of(set, Share(now) / Share(some), now.IsWhole && some.IsWhole)
                : [.. set.Patterns.Select(pattern => new PatternChange(pattern, PatternChangeKind.Same, null))],
            Message = message,
            Now = now,
            Course = course,
            Before = before,
            Others = set.Others,
            BeforeFailure = comparison?.Failure,
            Partial = sample.Partial ?? earlier?.Partial,
        };
    }

    private static SampleSize Size(DocumentSample sample) => new(sample.Documents.Count, Math.Max(sample.Total, sample.Documents.Count));

    private static double Share(SampleSize size) => size.Of == 0 ? 1 : Math.Max(1.0, size.Lines) / size.Of;

    private static IReadOnlyList<LogDocument> Fitting(IReadOnlyList<LogDocument> documents, LogPattern pattern, LogField message, int size)
    {
        var constants = FieldPattern.Of(["", .. pattern.Parts.Where(part => !part.IsVariable).Select(part => part.Text.Trim()), ""]);
        var fitting = documents.Where(document => Text(document, SourceName(message)) is { } line && constants.Matches(line)).Take(size).ToList();
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

    private static string? Text(LogDocument document, string field) => SourceValues.Of(document.Source, field).FirstOrDefault() switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static string SourceName(LogField field) => field.ParentName ?? field.Name;
}
