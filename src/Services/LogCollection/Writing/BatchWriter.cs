using Dashboard.Services.Cluster.Kubernetes.Watching;
using Dashboard.Services.LogCollection.Diagnostics;
using Dashboard.Services.LogCollection.Documents;
using Dashboard.Services.Primitives;
using Microsoft.Extensions.Logging;

namespace Dashboard.Services.LogCollection.Writing;

/// <summary>Writes documents until the store has them or says that it never will. While it is full or away, it is asked again; nothing is given up.</summary>
internal sealed partial class BatchWriter(ILogSink sink, CollectorOptions options, FieldConflicts conflicts, CollectorTelemetry telemetry, CollectorStatus status, TimeProvider time, ILogger<BatchWriter> logger)
{
    /// <summary>What Dashboard's store takes as one document.</summary>
    private const int LongestDocument = 1024 * 1024;

    /// <summary>How often a document is written without one more of its fields before it is written without any.</summary>
    private const int MostRepairs = 5;

    public async Task WriteAsync(IReadOnlyList<CollectedEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var day in entries.GroupBy(entry => options.IndexPrefix + entry.Time.Day()))
        {
            List<PendingDocument> left = [.. day.Select(entry => new PendingDocument(entry))];
            var backoff = new Backoff();
            while (left.Count > 0)
            {
                var before = left.Count;
                var failure = await TryAsync(day.Key, left, cancellationToken);
                if (left.Count == 0)
                    break;
                if (failure is null)
                    continue;
                if (left.Count < before)
                    backoff.Reset();
                telemetry.SinkRefused();
                await Task.Delay(backoff.Next(failure.RetryAfter), time, cancellationToken);
            }
        }
    }

    /// <summary>Leaves what must be written again; the failure where that is not the documents' own fault.</summary>
    private async Task<Failure?> TryAsync(string index, List<PendingDocument> documents, CancellationToken cancellationToken)
    {
        foreach (var document in documents)
            document.Written ??= DocumentWriter.Write(document.Entry, conflicts.Of(index, document.Entry.Source.Key, document.Without), document.Plain, LongestDocument);
        var answer = await sink.CreateAsync(index, [.. documents.Select(document => new SinkDocument(DocumentId.Of(document.Entry), document.Written!.Json))], cancellationToken);
        if (!answer.TryGet(out var outcomes, out var failure))
        {
            Refused(failure);
            return failure;
        }

        string? refused = null;
        var again = new List<PendingDocument>();
        for (var i = 0; i < documents.Count; i++)
        {
            if (Judge(index, documents[i], outcomes[i]))
                continue;
            again.Add(documents[i]);
            if (outcomes[i].Kind == SinkOutcomeKind.Refused)
                refused = outcomes[i].Reason ?? "The store cannot take documents now.";
        }

        documents.Clear();
        documents.AddRange(again);
        if (refused is null)
        {
            Taken();
            return null;
        }

        var busy = new Failure { Kind = FailureKind.Throttled, Message = refused };
        Refused(busy);
        return busy;
    }

    /// <summary>Whether nothing is left to do for the document.</summary>
    private bool Judge(string index, PendingDocument document, SinkOutcome outcome)
    {
        switch (outcome.Kind)
        {
            case SinkOutcomeKind.Created:
                telemetry.Stored(document.Entry.Lines, document.Written!.Json.Length);
                return true;
            case SinkOutcomeKind.Exists:
                telemetry.Repeated();
                return true;
            case SinkOutcomeKind.Refused:
                return false;
            default:
                return Repair(index, document, outcome.Reason ?? "");
        }
    }

    /// <summary>Leaves out the field that the store does not take; then all fields; true where even the bare line is refused.</summary>
    private bool Repair(string index, PendingDocument document, string reason)
    {
        if (document.Plain)
        {
            telemetry.Rejected();
            LogRejected(document.Entry.Source.Name, reason);
            return true;
        }

        var field = document.Repairs++ < MostRepairs ? FieldConflicts.Named(reason, document.Written!.Names) : null;
        if (field is null)
            document.Plain = true;
        else
            conflicts.Add(index, document.Entry.Source.Key, field);
        if (field is not null)
            document.Without.Add(field);
        document.Written = null;
        telemetry.Repaired();
        return false;
    }

    private void Taken()
    {
        if (status.SinkFailure is not null)
            LogTaken();
        status.SinkFailure = null;
    }

    private void Refused(Failure failure)
    {
        if (status.SinkFailure is null)
            LogRefused(failure.Message);
        status.SinkFailure = failure.Message;
    }

    [LoggerMessage(4211, LogLevel.Warning, "The log store takes no documents, so the containers' logs wait: {Reason}")]
    private partial void LogRefused(string reason);

    [LoggerMessage(4212, LogLevel.Information, "The log store takes documents again")]
    private partial void LogTaken();

    [LoggerMessage(4213, LogLevel.Warning, "A line of {Container} is lost, the log store does not take it even without its fields: {Reason}")]
    private partial void LogRejected(string container, string reason);
}
