using Dashboard.LogStore;
using Dashboard.LogStore.Hosting;
using Dashboard.LogStore.Storage;
using Dashboard.Services.LogCollection;
using Dashboard.Services.Primitives;

namespace Dashboard.Web.Hosting.Logs;

/// <summary>Takes collected documents into the embedded log store.</summary>
internal sealed class EmbeddedLogSink(LogStoreService store) : ILogSink
{
    public async Task<Result<IReadOnlyList<SinkOutcome>>> CreateAsync(string index, IReadOnlyList<SinkDocument> documents, CancellationToken cancellationToken)
    {
        if (await store.OpenAsync(cancellationToken) is not { } open)
            return new Failure { Kind = FailureKind.ServerError, Message = store.Problem ?? "The log store is closed." };
        WriteOperation[] operations = [.. documents.Select(document => new WriteOperation { Kind = WriteKind.Create, Id = document.Id, Source = document.Json })];
        var written = await open.WriteAsync(index, operations, cancellationToken);
        return written.TryGet(out var outcomes, out var failure)
            ? outcomes.Select(Outcome).ToList()
            : new Failure { Kind = failure.Status == StatusCodes.Status429TooManyRequests ? FailureKind.Throttled : FailureKind.ServerError, Message = failure.Reason, StatusCode = failure.Status };
    }

    private static SinkOutcome Outcome(WriteOutcome outcome) => outcome.Failure switch
    {
        null => new(SinkOutcomeKind.Created),
        { Status: StatusCodes.Status409Conflict } => new(SinkOutcomeKind.Exists),
        { Status: StatusCodes.Status429TooManyRequests or >= StatusCodes.Status500InternalServerError } refused => new(SinkOutcomeKind.Refused, Words(refused)),
        { } rejected => new(SinkOutcomeKind.Rejected, Words(rejected)),
    };

    private static string Words(StoreFailure failure) => failure.CausedBy is { } cause ? $"{failure.Reason} {Words(cause)}" : failure.Reason;
}
