using System.Text.Json;
using Dashboard.Bench;

IBenchmark[] benchmarks = [new StartBenchmark(), new PodsBenchmark(), new LogStoreBenchmark(), new PatternsBenchmark(), new DiscoverBenchmark()];
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

var holds = true;
foreach (var name in args)
{
    var benchmark = benchmarks.FirstOrDefault(b => b.Name == name);
    if (benchmark is null)
    {
        Console.Error.WriteLine($"There is no benchmark '{name}': {string.Join(", ", benchmarks.Select(b => b.Name))}.");
        return 2;
    }

    await foreach (var figure in benchmark.RunAsync(stop.Token))
    {
        Console.WriteLine(JsonSerializer.Serialize(figure, JsonSerializerOptions.Web));
        holds &= figure.Holds;
    }
}

return holds ? 0 : 1;
