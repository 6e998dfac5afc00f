using System.Text;
using Dashboard.LogStore.Hosting;
using Dashboard.Services.LogCollection;
using Dashboard.Services.Primitives;
using Dashboard.Unit.LogStore.Hosting;
using Dashboard.Unit.Support;
using Dashboard.Web.Hosting.Logs;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.Web.Hosting.Logs;

/// <summary>Collected documents in the real log store.</summary>
public sealed class EmbeddedLogSinkTests : IAsyncLifetime
{
    private const string Index = "logstash-2026.01.01";
    private readonly string folder = Directory.CreateTempSubdirectory("dashboard-sink-").FullName;
    private readonly ManualTime time = new();
    private long free = long.MaxValue;
    private LogStoreService? service;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private EmbeddedLogSink Sink => new(service!);

    public async ValueTask InitializeAsync()
    {
        var options = new LogStoreHostOptions { Store = new() { Folder = folder, AvailableBytes = _ => Volatile.Read(ref free) }, Listen = null };
        service = new LogStoreService(options, new StartedApplication(), time, NullLoggerFactory.Instance, NullLogger<LogStoreService>.Instance);
        await service.StartAsync(Token);
        await service.Listening;
    }

    public async ValueTask DisposeAsync()
    {
        await service!.StopAsync(CancellationToken.None);
        service.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Create_NewDocuments_AreThereAndASecondTimeExist()
    {
        Assert.Equal([SinkOutcomeKind.Created, SinkOutcomeKind.Created], await KindsAsync(Document("a", """{"@timestamp":"2026-01-01T00:00:00.123456789Z","log":"x"}"""), Document("b", """{"log":"y"}""")));
        Assert.Equal([SinkOutcomeKind.Exists, SinkOutcomeKind.Created], await KindsAsync(Document("a", """{"log":"other"}"""), Document("c", """{"log":"z"}""")));
    }

    [Fact]
    public async Task Create_FieldOfAnotherType_IsRejectedAndNamed()
    {
        await KindsAsync(Document("a", """{"took":12}"""));
        var outcome = (await Sink.CreateAsync(Index, [Document("b", """{"took":{"ms":3}}"""), Document("c", """{"took":13}""")], Token)).Value;

        Assert.Equal([SinkOutcomeKind.Rejected, SinkOutcomeKind.Created], outcome.Select(one => one.Kind));
        Assert.Equal("took", Services.LogCollection.Writing.FieldConflicts.Named(outcome[0].Reason!, new HashSet<string> { "log", "took" }));
    }

    [Fact]
    public async Task Create_FullDisk_IsAFailureAndGoesOnWhenThereIsRoom()
    {
        await KindsAsync(Document("a", "{}"));
        Volatile.Write(ref free, 0);
        time.Advance(TimeSpan.FromSeconds(2));
        var failed = await Sink.CreateAsync(Index, [Document("b", "{}")], Token);
        Assert.Equal((FailureKind.Throttled, 429), (failed.Failure!.Kind, failed.Failure.StatusCode));

        Volatile.Write(ref free, long.MaxValue);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([SinkOutcomeKind.Created], await KindsAsync(Document("b", "{}")));
    }

    [Fact]
    public async Task Create_StoreThatIsClosed_IsAFailure()
    {
        await service!.StopAsync(Token);

        Assert.Equal(FailureKind.ServerError, (await Sink.CreateAsync(Index, [Document("a", "{}")], Token)).Failure?.Kind);
    }

    private async Task<IEnumerable<SinkOutcomeKind>> KindsAsync(params SinkDocument[] documents) => (await Sink.CreateAsync(Index, documents, Token)).Value.Select(outcome => outcome.Kind);

    private static SinkDocument Document(string id, string json) => new(id, Encoding.UTF8.GetBytes(json));
}
