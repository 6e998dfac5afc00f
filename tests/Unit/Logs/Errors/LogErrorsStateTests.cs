using System.Net;
using Dashboard.Services.Cluster;
using Dashboard.Services.Logs.Errors;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Logs.Support;

namespace Dashboard.Unit.Logs.Errors;

/// <summary>What is told where nothing can be counted.</summary>
public sealed class LogErrorsStateTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Follow_NothingStored_SaysSo()
    {
        await using var backend = await LogBackend.EmbeddedAsync();
        Assert.Equal(ErrorsState.NoSource, (await FirstAsync(backend.As(LogUser.Everywhere()))).Value.State);
    }

    [Fact]
    public async Task Follow_WithoutABackend_SaysSo()
    {
        await using var logs = new UserLogs(LogUser.Everywhere(), new(), null);
        Assert.Equal(ErrorsState.NoBackend, (await FirstAsync(logs)).Value.State);
    }

    [Fact]
    public async Task Follow_BackendThatFails_IsAFailure()
    {
        var servers = FakeServers.Of(_ => FakeServers.Json("{\"error\":{\"type\":\"boom\",\"reason\":\"no more memory\"},\"status\":500}", HttpStatusCode.InternalServerError));
        await using var logs = new UserLogs(LogUser.Everywhere(), new(), servers);
        Assert.Equal(FailureKind.ServerError, (await FirstAsync(logs)).Failure?.Kind);
    }

    private static async Task<Result<ErrorReport>> FirstAsync(UserLogs logs)
    {
        await foreach (var report in logs.Get<ILogErrors>().FollowAsync(NamespaceScope.All, Cancellation))
            return report;
        throw new InvalidOperationException("It ended without a report.");
    }
}
