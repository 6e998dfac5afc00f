using System.Globalization;
using Dashboard.Services.Cluster;
using Dashboard.Services.LogCollection;
using Dashboard.Services.LogCollection.Diagnostics;
using Dashboard.Services.Primitives;
using Dashboard.Unit.LogCollection.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.Contracts.Kubernetes;

/// <summary>What the log collector expects of an API server's logs: it stores each line that the server has, once.</summary>
public abstract class CollectingContract(KubernetesBackend backend) : KubernetesContract(backend)
{
    private const string Chatter = "i=0; while true; do echo line $i of many; i=$((i+1)); sleep 0.02; done";

    [Fact]
    public async Task Collector_StoppedAndStartedAgain_StoresEachLineOnce()
    {
        await CreateAsync("chatter", "Always", Chatter);
        await UntilAsync(async () => (await LinesAsync("chatter", previous: false)).Count > 2, "the pod's first lines");
        var sink = new FakeSink();
        var folder = Directory.CreateTempSubdirectory("dashboard-collecting-");
        for (var run = 0; run < 3; run++)
        {
            // Positions of an earlier run are as good as lost in the last one.
            if (run == 2)
                File.Delete(Options(folder).PositionFile);
            var before = Lines(sink, "chatter").Count;
            await WhileCollectingAsync(sink, folder, () => Task.FromResult(Lines(sink, "chatter").Count > before + 3));
        }

        await HoldsEachLineOnceAsync(sink, "chatter");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Collector_ContainerThatCrashes_StoresTheLastWordsOfEachLife()
    {
        await CreateAsync("crash", "Always", "echo the last words; exit 3");
        var (sink, folder) = (new FakeSink(), Directory.CreateTempSubdirectory("dashboard-collecting-"));

        await WhileCollectingAsync(sink, folder, () => Task.FromResult(sink.Logs.Count(log => log == "the last words") >= 2));

        Assert.Equal(sink.Documents.Count, sink.Documents.Select(document => (document.Text("@timestamp"), document.Text("log"))).Distinct().Count());
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Collector_PodThatEndedAtOnce_IsReadWhenItIsOver()
    {
        var (sink, folder) = (new FakeSink(), Directory.CreateTempSubdirectory("dashboard-collecting-"));
        var created = false;

        await WhileCollectingAsync(sink, folder, async () =>
        {
            if (!created)
                await CreateAsync("once", "Never", "echo done and over");
            created = true;
            return sink.Logs.Contains("done and over");
        });

        var document = Assert.Single(sink.Documents, document => document.Text("log") == "done and over");
        Assert.Equal(("once", Backend.Namespace, "main"), (document.Text("kubernetes", "pod_name"), document.Text("kubernetes", "namespace_name"), document.Text("kubernetes", "container_name")));
        folder.Delete(recursive: true);
    }

    /// <summary>Compared with what the server says when it is asked for the whole log.</summary>
    private async Task HoldsEachLineOnceAsync(FakeSink sink, string pod)
    {
        var collected = Lines(sink, pod);
        var last = collected.Max(StringComparer.Ordinal)!;
        var expected = (await LinesAsync(pod, previous: false)).Where(line => string.CompareOrdinal(line, last) <= 0).ToList();

        Assert.Equal(expected, collected.Order(StringComparer.Ordinal));
    }

    /// <summary>What was stored of one pod: others of the namespace are followed too.</summary>
    private static List<string> Lines(FakeSink sink, string pod) =>
        [.. sink.Documents.Where(document => document.Text("kubernetes", "pod_name") == pod).Select(document => $"{document.Text("@timestamp")} {document.Text("log")}")];

    private async Task<IReadOnlyList<string>> LinesAsync(string pod, bool previous)
    {
        var request = new LogRequest { Namespace = Backend.Namespace, Pod = pod, Container = "main", Timestamps = true, Previous = previous, TailLines = 100_000, LimitBytes = 50_000_000 };
        var log = await Admin.ReadLogAsync(request, Token);
        return log.IsSuccess ? [.. log.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)] : [];
    }

    private async Task WhileCollectingAsync(FakeSink sink, DirectoryInfo folder, Func<Task<bool>> until)
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var status = new CollectorStatus();
        using var telemetry = ActivatorUtilities.CreateInstance<CollectorTelemetry>(services, status);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var collecting = new LogCollector(Admin, Options(folder), sink, telemetry, status, TimeProvider.System, NullLoggerFactory.Instance).RunAsync(stop.Token);
        await UntilAsync(until, string.Create(CultureInfo.InvariantCulture, $"more than {sink.Documents.Count} documents ({status.WatchFailure} {status.ReadFailure})"));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => collecting);
    }

    private CollectorOptions Options(DirectoryInfo folder) => new() { Namespaces = [Backend.Namespace], PositionFile = Path.Combine(folder.FullName, "positions.json"), LinesPerSecond = 0 };

    private async Task CreateAsync(string name, string restartPolicy, string script) => await Backend.Writer.CreateAsync($"/api/v1/namespaces/{Backend.Namespace}/pods", new
    {
        apiVersion = "v1",
        kind = "Pod",
        metadata = new { name },
        spec = new
        {
            restartPolicy,
            // Old servers refuse a pod until the token of its account is made.
            automountServiceAccountToken = false,
            terminationGracePeriodSeconds = 0,
            containers = new[] { new { name = "main", image = Backend.Image, imagePullPolicy = "IfNotPresent", command = new[] { "sh", "-c", script } } },
        },
    });
}
