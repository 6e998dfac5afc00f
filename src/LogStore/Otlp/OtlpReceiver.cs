using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Otlp;

/// <summary>Takes log records of OpenTelemetry exporters (<c>POST /v1/logs</c>) and writes them as documents.</summary>
/// <param name="write">Writes operations into the data stream and answers each in its place.</param>
internal sealed class OtlpReceiver(Func<IReadOnlyList<WriteOperation>, CancellationToken, Task<StoreResult<IReadOnlyList<WriteOutcome>>>> write, TimeProvider time)
{
    /// <summary>The data stream, named as Elasticsearch's data streams are: type, data set, namespace.</summary>
    public const string DataStream = "logs-otel-default";

    /// <summary>Takes a request's body, unpacked; as JSON or as protobuf.</summary>
    public async Task<OtlpAnswer> ReceiveAsync(ReadOnlyMemory<byte> body, bool isJson, CancellationToken cancellationToken)
    {
        IReadOnlyList<OtlpRecord> records;
        try
        {
            records = isJson ? OtlpJson.Read(body) : OtlpProtobuf.Read(body);
        }
        catch (InvalidDataException exception)
        {
            return OtlpAnswer.Failed(isJson, 400, exception.Message);
        }
        if (records.Count == 0)
            return OtlpAnswer.Taken(isJson, 0, null);
        var now = time.GetUtcNow();
        var written = await write([.. records.Select(record => new WriteOperation { Kind = WriteKind.Create, Source = OtlpDocument.Write(record, now) })], cancellationToken);
        return written.TryGet(out var outcomes, out var failure) ? Answer(isJson, outcomes) : OtlpAnswer.Failed(isJson, Retryable(failure.Status), failure.Reason);
    }

    private static OtlpAnswer Answer(bool isJson, IReadOnlyList<WriteOutcome> outcomes)
    {
        var rejected = outcomes.Where(outcome => outcome.Failure is not null).Select(outcome => outcome.Failure!).ToList();
        // Nothing was written for want of room: the exporter keeps it and tries again.
        if (rejected.Count == outcomes.Count && rejected.TrueForAll(failure => failure.Status is 429 or 503))
            return OtlpAnswer.Failed(isJson, rejected[0].Status, rejected[0].Reason);
        return OtlpAnswer.Taken(isJson, rejected.Count, rejected.Count == 0 ? null : Reason(rejected[0]));
    }

    private static string Reason(StoreFailure failure) => failure.CausedBy is { } cause ? $"{failure.Reason}: {cause.Reason}" : failure.Reason;

    private static int Retryable(int status) => status >= 500 ? 503 : status;
}
