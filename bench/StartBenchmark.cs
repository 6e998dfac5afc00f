using System.Runtime.CompilerServices;
using Dashboard.E2E.Support;

namespace Dashboard.Bench;

/// <summary>From the start of the process to its first answer, and the memory of an application that nobody uses.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const int Runs = 5;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(15);

    public string Name => "start";

    public async IAsyncEnumerable<Figure> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<double> seconds = [], megabytes = [];
        for (var run = 0; run <= Runs; run++)
        {
            await using var app = await AppProcess.StartAsync(Environment.GetEnvironmentVariable("KUBECONFIG"), cancellationToken);
            if (run == 0)
                continue;
            seconds.Add(app.StartTime.TotalSeconds);
            await Task.Delay(Idle, cancellationToken);
            megabytes.Add(app.ResidentBytes / 1e6);
        }

        var backend = Environment.GetEnvironmentVariable("KUBECONFIG") is null ? "the demo" : "a cluster";
        yield return new() { Name = $"start to serving on {backend}", Value = Median.Of(seconds), Unit = "s", Limit = 2, Method = $"median of {Runs} starts after one warm-up" };
        yield return new() { Name = $"resident when idle on {backend}", Value = Median.Of(megabytes), Unit = "MB", Limit = 150, Method = $"median of {Runs}, {Idle.TotalSeconds} s after the start" };
    }
}
