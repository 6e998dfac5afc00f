namespace Dashboard.Bench;

/// <summary>A benchmark that <c>bench/run NAME</c> starts.</summary>
internal interface IBenchmark
{
    string Name { get; }

    IAsyncEnumerable<Figure> RunAsync(CancellationToken cancellationToken);
}
