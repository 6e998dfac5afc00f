using System.Net;
using Dashboard.LogStore;
using Dashboard.LogStore.Hosting;
using Dashboard.Unit.LogStore.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.LogStore.Hosting;

public sealed class LogStoreServiceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("logstore-service-").FullName;

    /// <summary>Between commits, in the test of a stop.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Store_NobodyAskedFor_StaysClosedUntilTheFirstRequest()
    {
        using var service = await StartAsync(port: 0);
        Assert.False(service.IsOpen);
        using var client = new ApiClient(new SocketsHttpHandler(), new Uri((await service.Listening)!.ToString()));
        Assert.Equal("7.10.2", (await client.GetAsync("/")).At("version", "number"));
        Assert.True(service.IsOpen);
        Assert.Null(service.Problem);
        await service.StopAsync(Token);
    }

    [Fact]
    public async Task Store_WithIndices_OpensByItselfAndKeepsThem()
    {
        using (var first = await StartAsync(port: null))
        {
            using var client = new ApiClient(first.CreateHandler(), new Uri("http://logs.invalid"));
            await client.PutAsync("/kept/_doc/1", "{}");
            await first.StopAsync(Token);
        }

        using var second = await StartAsync(port: null);
        using var again = new ApiClient(second.CreateHandler(), new Uri("http://logs.invalid"));
        Assert.Equal("true", (await again.GetAsync("/kept/_doc/1")).At("found"));
        await second.StopAsync(Token);
    }

    [Fact]
    public async Task Port_InUse_IsAProblemThatIsSaidAndNoEnd()
    {
        using var first = await StartAsync(port: 0);
        var taken = (await first.Listening)!.Port;
        using var second = await StartAsync(taken, Path.Combine(folder, "other"));
        Assert.Null(await second.Listening);
        Assert.Contains($"{taken}", second.Problem, StringComparison.Ordinal);
        using var client = new ApiClient(second.CreateHandler(), new Uri("http://logs.invalid"));
        Assert.Equal(200, (await client.GetAsync("/")).Status);
        await second.StopAsync(Token);
        await first.StopAsync(Token);
    }

    [Fact]
    public async Task Folder_OfAnotherProcess_IsLeftAloneUntilItIsFree()
    {
        using var held = FolderLock.TryTake(folder);
        using var service = await StartAsync(port: null);
        using var client = new ApiClient(service.CreateHandler(), new Uri("http://logs.invalid"));
        var answer = await client.GetAsync("/");
        Assert.Equal([503, 503], [answer.Status, int.Parse(answer.At("status"), System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.Contains(folder, service.Problem, StringComparison.Ordinal);

        held!.Dispose();

        Assert.Equal(200, (await client.GetAsync("/")).Status);
        Assert.Null(service.Problem);
        await service.StopAsync(Token);
    }

    [Fact]
    public async Task Store_StoppedBeforeTheApplicationHasStarted_StaysClosed()
    {
        using var service = Create(null, folder, new StartedApplication(hasStarted: false));
        await service.StartAsync(Token);
        await service.StopAsync(Token);
        using var client = new ApiClient(service.CreateHandler(), new Uri("http://logs.invalid"));

        Assert.Equal(503, (await client.GetAsync("/")).Status);
        Assert.False(service.IsOpen);
        Assert.Null(await service.Listening);
    }

    [Fact]
    public async Task Store_OpenedByARequestBeforeTheApplicationHasStarted_ClosesWithIt()
    {
        using var service = Create(null, folder, new StartedApplication(hasStarted: false));
        await service.StartAsync(Token);
        using var client = new ApiClient(service.CreateHandler(), new Uri("http://logs.invalid"));
        Assert.Equal(200, (await client.GetAsync("/")).Status);

        await service.StopAsync(Token);

        Assert.False(service.IsOpen);
        using var free = FolderLock.TryTake(folder);
        Assert.NotNull(free);
        Assert.Equal(503, (await client.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Stop_WhileABulkIsCommitted_AnswersItFirst()
    {
        var time = new Unit.Support.ManualTime();
        using var service = Create(0, folder, new StartedApplication(), time, Interval);
        await service.StartAsync(Token);
        using var client = new ApiClient(new SocketsHttpHandler(), new Uri((await service.Listening)!.ToString()));
        var writing = client.PostAsync("/kept/_bulk", "{\"index\":{}}\n{\"log\":\"x\"}\n");
        // What waits for a time is the commit.
        await time.UntilTimerAsync(Interval, Token);

        var stopping = service.StopAsync(Token);
        await time.UntilTimerAsync(LogStoreListener.Patience, Token);
        time.Advance(Interval);

        Assert.Equal(("false", "201"), ((await writing).At("errors"), (await writing).At("items", 0, "index", "status")));
        await stopping;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<LogStoreService> StartAsync(int? port, string? path = null)
    {
        var service = Create(port, path ?? folder, new StartedApplication());
        await service.StartAsync(Token);
        await service.Listening;
        return service;
    }

    private static LogStoreService Create(int? port, string path, StartedApplication application, TimeProvider? time = null, TimeSpan commitInterval = default)
    {
        var options = new LogStoreHostOptions
        {
            Store = new LogStoreOptions { Folder = path, CommitInterval = commitInterval },
            Listen = port is { } number ? new ListenAddress(IPAddress.Loopback, number) : null,
        };
        return new LogStoreService(options, application, time ?? TimeProvider.System, NullLoggerFactory.Instance, NullLogger<LogStoreService>.Instance);
    }
}
