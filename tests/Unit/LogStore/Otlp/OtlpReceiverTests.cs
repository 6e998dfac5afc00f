using System.Text;
using System.Text.Json;
using Dashboard.LogStore;
using Dashboard.LogStore.Otlp;
using Dashboard.LogStore.Storage;
using Dashboard.Unit.LogStore.Aggregations;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.LogStore.Otlp;

public sealed class OtlpReceiverTests
{
    private const string Document = """
        {"@timestamp":"2026-11-22T12:00:00.123456789Z","message":"payment failed","severity_text":"ERROR","severity_number":17,
        "trace_id":"0102030405060708090a0b0c0d0e0f10","span_id":"a1a2a3a4a5a6a7a8","otel.scope.name":"billing","k8s.namespace.name":"shop",
        "k8s.pod.labels.app_kubernetes_io/name":"pay","http.status_code":502,"ok":false,"ratio":2.0,"tags":["a","b"],"user":{"id":7}}
        """;

    private readonly List<string> written = [];

    [Fact]
    public async Task ReceiveAsync_Protobuf_WritesADocumentWithItsAttributes()
    {
        var answer = await Receiver().ReceiveAsync(Request(Record()).Bytes, false, TestContext.Current.CancellationToken);

        Assert.Equal(200, answer.Status);
        Assert.Equal("application/x-protobuf", answer.ContentType);
        Assert.True(answer.Body.IsEmpty);
        Assert.Null(JsonAlike.Difference(Document, Assert.Single(written)));
    }

    [Fact]
    public async Task ReceiveAsync_Json_WritesTheSameDocument()
    {
        const string body = """
            {"resourceLogs":[{"resource":{"attributes":[{"key":"k8s.namespace.name","value":{"stringValue":"shop"}},{"key":"k8s.pod.labels.app.kubernetes.io/name","value":{"stringValue":"pay"}}]},
            "scopeLogs":[{"scope":{"name":"billing"},"unknown":1,"logRecords":[{"timeUnixNano":"1795348800123456789","observedTimeUnixNano":1,"severityNumber":17,"severityText":"ERROR",
            "body":{"stringValue":"payment failed"},"traceId":"0102030405060708090A0B0C0D0E0F10","spanId":"a1a2a3a4a5a6a7a8","attributes":[
            {"key":"http.status_code","value":{"intValue":"502"}},{"key":"ok","value":{"boolValue":false}},{"key":"ratio","value":{"doubleValue":2}},
            {"key":"tags","value":{"arrayValue":{"values":[{"stringValue":"a"},{"stringValue":"b"}]}}},{"key":"user","value":{"kvlistValue":{"values":[{"key":"id","value":{"intValue":7}}]}}}]}]}]}]}
            """;

        var answer = await Receiver().ReceiveAsync(Encoding.UTF8.GetBytes(body), true, TestContext.Current.CancellationToken);

        Assert.Equal("{}", Encoding.UTF8.GetString(answer.Body.Span));
        Assert.Null(JsonAlike.Difference(Document, Assert.Single(written)));
    }

    [Fact]
    public async Task ReceiveAsync_RecordWithoutTime_HasTheTimeOfItsArrivalAndBodyAsObject()
    {
        var body = new ProtobufMessage().Message(6, new ProtobufMessage().Attribute(1, "a", new ProtobufMessage().Data(7, 1, 2)));

        await Receiver().ReceiveAsync(Request(new ProtobufMessage().Message(5, body)).Bytes, false, TestContext.Current.CancellationToken);

        Assert.Null(JsonAlike.Difference(
            """{"@timestamp":"2026-11-22T13:00:00.000Z","body":{"a":"AQI="},"otel.scope.name":"billing","k8s.namespace.name":"shop","k8s.pod.labels.app_kubernetes_io/name":"pay"}""", written[0]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReceiveAsync_SomeRecordsRefused_SaysHowManyAndWhy(bool isJson)
    {
        var failure = StoreFailure.MapperParsing("failed to parse field [ok]");
        var receiver = Receiver((place, _) => place == 1 ? failure : null);
        byte[] body = isJson ? """{"resourceLogs":[{"scopeLogs":[{"logRecords":[{},{},{}]}]}]}"""u8.ToArray() : [.. Request(Record()).Bytes, .. Request(Record()).Bytes];

        var answer = await receiver.ReceiveAsync(body, isJson, TestContext.Current.CancellationToken);

        Assert.Equal(200, answer.Status);
        if (isJson)
            Assert.Equal("""{"partialSuccess":{"rejectedLogRecords":"1","errorMessage":"failed to parse field [ok]"}}""", Encoding.UTF8.GetString(answer.Body.Span));
        else
            Assert.Equal(new ProtobufMessage().Message(1, new ProtobufMessage().Number(1, 1).Text(2, failure.Reason)).Bytes, answer.Body.ToArray());
    }

    [Fact]
    public async Task ReceiveAsync_FullDisk_AsksToTryAgain()
    {
        var receiver = Receiver((_, _) => new StoreFailure(429, "cluster_block_exception", "the disk is full"));

        var answer = await receiver.ReceiveAsync(Request(Record()).Bytes, false, TestContext.Current.CancellationToken);

        Assert.Equal(429, answer.Status);
        Assert.Contains("the disk is full", Encoding.UTF8.GetString(answer.Body.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"timeUnixNano\":\"x\"}]}]}]}", true)]
    [InlineData("{", true)]
    [InlineData("[]", false)]
    public async Task ReceiveAsync_Garbage_IsRefused(string body, bool isJson)
    {
        var answer = await Receiver().ReceiveAsync(Encoding.UTF8.GetBytes(body), isJson, TestContext.Current.CancellationToken);

        Assert.Equal(400, answer.Status);
        Assert.Empty(written);
    }

    [Fact]
    public void ReceiveAsync_AnyBytes_AnswerAndNeverThrow()
    {
        var valid = Request(Record()).Bytes;
        var bodies = Gen.OneOf(
            ArbMap.Default.GeneratorFor<byte[]>(),
            from place in Gen.Choose(0, valid.Length - 1) from value in Gen.Choose(0, 255) select (byte[])[.. valid[..place], (byte)value, .. valid[(place + 1)..]],
            from length in Gen.Choose(0, valid.Length) select valid[..length]);

        Prop.ForAll(bodies.ToArbitrary(), body =>
        {
            var answer = Receive(body);
            foreach (var document in written)
                using (JsonDocument.Parse(document))
                    continue;
            written.Clear();
            return answer.Status is 200 or 400;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    // What it waits for is done already.
    private OtlpAnswer Receive(byte[] body) => Receiver().ReceiveAsync(body, false, CancellationToken.None).GetAwaiter().GetResult();

    private OtlpReceiver Receiver(Func<int, WriteOperation, StoreFailure?>? refuse = null) => new((operations, _) =>
    {
        var outcomes = new List<WriteOutcome>();
        foreach (var operation in operations)
        {
            var failure = refuse?.Invoke(outcomes.Count, operation);
            if (failure is null)
                written.Add(Encoding.UTF8.GetString(operation.Source.Span));
            outcomes.Add(new() { Result = failure is null ? WriteResult.Created : WriteResult.Failed, Failure = failure });
        }
        return Task.FromResult<StoreResult<IReadOnlyList<WriteOutcome>>>(outcomes);
    }, new FixedTime());

    private static ProtobufMessage Request(ProtobufMessage record)
    {
        var resource = new ProtobufMessage()
            .Attribute(1, "k8s.namespace.name", new ProtobufMessage().Text(1, "shop"))
            .Attribute(1, "k8s.pod.labels.app.kubernetes.io/name", new ProtobufMessage().Text(1, "pay"))
            .Number(2, 3);
        var scopeLogs = new ProtobufMessage().Message(1, new ProtobufMessage().Text(1, "billing")).Message(2, record).Text(3, "https://opentelemetry.io/schemas/1.27.0");
        return new ProtobufMessage().Message(1, new ProtobufMessage().Message(1, resource).Message(2, scopeLogs));
    }

    private static ProtobufMessage Record() => new ProtobufMessage()
        .Fixed64(1, 1_795_348_800_123_456_789)
        .Fixed64(11, 1)
        .Number(2, 17)
        .Text(3, "ERROR")
        .Message(5, new ProtobufMessage().Text(1, "payment failed"))
        .Attribute(6, "http.status_code", new ProtobufMessage().Number(3, 502))
        .Attribute(6, "ok", new ProtobufMessage().Number(2, 0))
        .Attribute(6, "ratio", new ProtobufMessage().Double(4, 2))
        .Attribute(6, "tags", new ProtobufMessage().Message(5, new ProtobufMessage().Message(1, new ProtobufMessage().Text(1, "a")).Message(1, new ProtobufMessage().Text(1, "b"))))
        .Attribute(6, "user", new ProtobufMessage().Message(6, new ProtobufMessage().Attribute(1, "id", new ProtobufMessage().Number(3, 7))))
        .Number(7, 1)
        .Data(9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)
        .Data(10, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa8);

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 13, 0, 0, TimeSpan.Zero);
    }
}
