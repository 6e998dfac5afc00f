using System.Runtime.CompilerServices;
using Dashboard.Services.Logs.Patterns;
using Dashboard.Unit.Logs.Patterns;

namespace Dashboard.Bench;

/// <summary>How well lines are clustered to patterns, against people's judgement, and how quickly.</summary>
internal sealed class PatternsBenchmark : IBenchmark
{
    private const int Runs = 5;
    private const int LinesOfARun = 400_000;

    /// <summary>What the issue asks for.</summary>
    private const double LeastAccuracy = 0.87;
    private const double LeastSpeed = 50_000;

    /// <summary>Average over sixteen systems: Zhu et al., "Tools and Benchmarks for Automated Log Parsing", 2019, table II.</summary>
    private const double Drain = 0.865;

    public string Name => "patterns";

    public async IAsyncEnumerable<Figure> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = LabelledLogs.ReadAll(Environment.GetEnvironmentVariable(LabelledLogs.FolderVariable));
        if (all.Count == 0)
            throw new InvalidOperationException($"{LabelledLogs.FolderVariable} must name a folder with labelled logs (SYSTEM_2k.log_structured.csv).");
        var accuracies = new List<double>();
        foreach (var logs in all)
        {
            accuracies.Add(GroupingAccuracy.Of(logs));
            yield return Accuracy($"patterns.accuracy.{logs.System}", accuracies[^1], $"grouping accuracy over {logs.Lines.Count} lines, the same setting for all systems");
            await Task.Yield();
        }

        yield return Accuracy("patterns.accuracy", accuracies.Average(), $"average of {all.Count} systems; the rival's figure is the published average of sixteen, with a setting for each") with
        {
            Rival = "Drain",
            RivalValue = Drain,
            Least = LeastAccuracy,
        };
        string[] lines = [.. all.SelectMany(logs => logs.Lines)];
        Speed(lines, cancellationToken);
        yield return new()
        {
            Name = "patterns.speed",
            Value = Median.Of([.. Enumerable.Range(0, Runs).Select(_ => Speed(lines, cancellationToken))]),
            Unit = "lines/s",
            Least = LeastSpeed,
            Method = $"median of {Runs} runs of {LinesOfARun} lines of all systems in turn, and the patterns at the end, after one to warm up; per second of processor time, one thread",
        };
    }

    private static Figure Accuracy(string name, double value, string method) => new() { Name = name, Value = Math.Round(value, 4), Unit = "share", Method = method };

    private static double Speed(string[] lines, CancellationToken cancellationToken)
    {
        var start = DateTimeOffset.UnixEpoch;
        var miner = new PatternMiner(new() { From = start, To = start.AddSeconds(LinesOfARun) });
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < LinesOfARun; i++)
        {
            if (i % 10_000 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            miner.Add(lines[i % lines.Length], start.AddSeconds(i), 1, "info");
        }

        miner.Snapshot();
        return LinesOfARun / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
