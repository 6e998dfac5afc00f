using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Otlp;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary><c>POST /v1/logs</c>: what an OpenTelemetry Collector's OTLP exporter sends.</summary>
internal sealed class OtlpHandlers : RestModule
{
    private readonly OtlpReceiver receiver;

    public OtlpHandlers(IndexService indices, TimeProvider time)
        : base(indices) => receiver = new OtlpReceiver(WriteAsync, time);

    public override void Map(RouteTable routes) => routes.Add("POST", "/v1/logs", ReceiveAsync);

    private async Task<RestResponse> ReceiveAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var isJson = request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
        var answer = await receiver.ReceiveAsync(request.Body, isJson, cancellationToken);
        request.BodyBuffer?.Dispose();
        return RestResponse.Bytes(answer.Body, answer.ContentType, answer.Status);
    }

    private async Task<StoreResult<IReadOnlyList<WriteOutcome>>> WriteAsync(IReadOnlyList<WriteOperation> operations, CancellationToken cancellationToken)
        => (await Indices.ForStreamAsync(OtlpReceiver.DataStream, cancellationToken)).TryGet(out var index, out var failure)
            ? await Engine.WriteAsync(index.Name, operations, cancellationToken)
            : failure;
}
