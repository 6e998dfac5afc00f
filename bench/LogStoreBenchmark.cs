using System.Runtime.CompilerServices;
using System.Text.Json;
using Dashboard.E2E.Support;

namespace Dashboard.Bench;

/// <summary>
/// The embedded log store within the application against a real Elasticsearch on the same machine: the same documents into both, one after the other, and the
/// same searches. <c>ELASTICSEARCH_URL</c>, <c>ELASTICSEARCH_PID</c> and <c>ELASTICSEARCH_DATA</c> (the folder of its indices' files) name the rival; <c>LOGSTORE_DOCUMENTS</c> a folder with the folders <c>1</c> (all of one day)
/// and <c>100</c> (of 100 days) of bulk bodies.
/// </summary>
internal sealed class LogStoreBenchmark : IBenchmark
{
    private const int WarmUp = 3;
    private const int Runs = 7;
    private const int ColdRuns = 5;
    private const string Rival = "Elasticsearch 7.10.2";
    private static readonly string warm = $"median of {Runs} after {WarmUp}";
    private static readonly string cold = $"median of {ColdRuns}, before each the index closed, the system's page cache emptied of its files and looked at, the index opened and its health awaited";
    private static readonly string once = "once, 2 senders, after a start";

    public string Name => "logstore";

    public async IAsyncEnumerable<Figure> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var port = ThisMachine.FreePort();
        using var rival = new LogServer(new(Setting("ELASTICSEARCH_URL")), int.Parse(Setting("ELASTICSEARCH_PID"), System.Globalization.CultureInfo.InvariantCulture), Setting("ELASTICSEARCH_DATA"));
        await using var app = await AppProcess.StartAsync(null, cancellationToken, $"--LogStore:Listen=http://127.0.0.1:{port}");
        using var ours = new LogServer(new($"http://127.0.0.1:{port}"), app.ProcessId, Path.Combine(app.DataFolder, "demo", "logs", "indices"));

        await foreach (var figure in TakeInAsync(ours, rival, "1", cancellationToken))
            yield return figure;
        foreach (var search in LogSearch.All)
            await foreach (var figure in CompareAsync(search, ours, rival, true, cancellationToken))
                yield return figure;
        await ours.DeleteAllAsync(cancellationToken);
        await rival.DeleteAllAsync(cancellationToken);

        await foreach (var figure in TakeInAsync(ours, rival, "100", cancellationToken))
            if (figure.Name.StartsWith("disk", StringComparison.Ordinal))
                yield return figure;
        foreach (var days in new[] { 1, 10, 100 })
            await foreach (var figure in CompareAsync(LogSearch.OfLastDays(days), ours, rival, false, cancellationToken))
                yield return figure;
        await rival.DeleteAllAsync(cancellationToken);
    }

    private static async IAsyncEnumerable<Figure> TakeInAsync(LogServer ours, LogServer rival, string days, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string[] bodies = [.. Directory.GetFiles(Path.Combine(Setting("LOGSTORE_DOCUMENTS"), days), "*.ndjson").Order(StringComparer.Ordinal)];
        var documents = bodies.Sum(path => File.ReadLines(path).LongCount() / 2);
        var its = await rival.TakeInAsync(bodies, cancellationToken);
        var own = await ours.TakeInAsync(bodies, cancellationToken);
        yield return new()
        {
            Name = $"time to take in {documents} documents", Value = Math.Round(own.Time.TotalSeconds, 2), Unit = "s",
            Rival = Rival, RivalValue = its.Time.TotalSeconds, Limit = 0.2, Method = once,
        };
        yield return new() { Name = "resident at most meanwhile, the whole application", Value = Math.Round(own.Resident / 1e6), Unit = "MB", Rival = Rival, RivalValue = its.Resident / 1e6, Limit = 0.25, Method = "highest of the intake" };
        var (ownBytes, itsBytes) = (await ours.StoredBytesAsync(cancellationToken), await rival.StoredBytesAsync(cancellationToken));
        yield return new() { Name = $"disk of {days} days", Value = Math.Round((double)ownBytes / documents, 1), Unit = "bytes a document", Rival = Rival, RivalValue = (double)itsBytes / documents, Limit = 0.12, Method = "once, after a flush" };
    }

    private static async IAsyncEnumerable<Figure> CompareAsync(LogSearch search, LogServer ours, LogServer rival, bool alsoCold, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (own, its) = (await ours.SearchAsync(search.Body, cancellationToken), await rival.SearchAsync(search.Body, cancellationToken));
        if (Found(own.Answer) != Found(its.Answer))
            throw new InvalidOperationException($"{search.Name}: {Found(own.Answer)} here, {Found(its.Answer)} there.");
        yield return new()
        {
            Name = $"{search.Name}, warm", Value = await WarmAsync(ours, search, cancellationToken), Unit = "ms",
            Rival = Rival, RivalValue = await WarmAsync(rival, search, cancellationToken), Limit = 1, Method = warm,
        };
        if (alsoCold)
            yield return new()
            {
                Name = $"{search.Name}, cold", Value = await ColdAsync(ours, search, cancellationToken), Unit = "ms",
                Rival = Rival, RivalValue = await ColdAsync(rival, search, cancellationToken), Limit = 1.5, Method = cold,
            };
    }

    private static async Task<double> WarmAsync(LogServer server, LogSearch search, CancellationToken cancellationToken)
    {
        List<double> times = [];
        for (var run = 0; run < WarmUp + Runs; run++)
        {
            var (time, _) = await server.SearchAsync(search.Body, cancellationToken);
            if (run >= WarmUp)
                times.Add(time);
        }
        return Median.Of(times);
    }

    private static async Task<double> ColdAsync(LogServer server, LogSearch search, CancellationToken cancellationToken)
    {
        List<double> times = [];
        for (var run = 0; run < ColdRuns; run++)
        {
            await server.CoolAsync(cancellationToken);
            times.Add((await server.SearchAsync(search.Body, cancellationToken)).Milliseconds);
        }
        return Median.Of(times);
    }

    /// <summary>How many match, and how many came back.</summary>
    private static string Found(JsonElement answer) => $"{answer.GetProperty("hits").GetProperty("total")} {answer.GetProperty("hits").GetProperty("hits").GetArrayLength()}";

    private static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set: start this with bench/run.");
}
