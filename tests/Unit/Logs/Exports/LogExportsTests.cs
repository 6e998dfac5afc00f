using Dashboard.Services.Access.Sessions;
using Dashboard.Services.Logs.Exports;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Logs.Exports;

public sealed class LogExportsTests
{
    private readonly LogExports exports = new();

    [Fact]
    public void Find_OfAnotherSession_IsNotThere()
    {
        SessionKey mine = Session(), other = Session();
        var export = exports.Open(mine, CancellationToken.None);
        exports.Open(other, CancellationToken.None);
        Assert.Same(export, exports.Find(mine, export.Id));
        Assert.Null(exports.Find(other, export.Id));
        Assert.Null(exports.Find(mine, ""));
    }

    [Fact]
    public async Task Find_AfterTheSession_IsNotThere()
    {
        using var ending = new CancellationTokenSource();
        var session = Session();
        var export = exports.Open(session, ending.Token);
        await ending.CancelAsync();
        Assert.Null(exports.Find(session, export.Id));
    }

    [Fact]
    public void Open_MoreThanAreKept_ForgetsTheOldestThatDoesNotRun()
    {
        var session = Session();
        var running = exports.Open(session, CancellationToken.None);
        Assert.True(running.TryBegin());
        var oldest = exports.Open(session, CancellationToken.None);
        for (var i = 0; i < LogExports.PerSession - 1; i++)
            exports.Open(session, CancellationToken.None);
        Assert.Null(exports.Find(session, oldest.Id));
        Assert.Same(running, exports.Find(session, running.Id));
    }

    [Fact]
    public void IsBusy_AsManyAsMayRun_UntilOneEnds()
    {
        var session = Session();
        var running = Enumerable.Range(0, LogExports.AtOnce).Select(_ => exports.Open(session, CancellationToken.None)).ToList();
        Assert.False(exports.IsBusy(session));
        Assert.All(running, export => Assert.True(export.TryBegin()));
        Assert.True(exports.IsBusy(session));
        running[0].End(null);
        Assert.False(exports.IsBusy(session));
    }

    [Fact]
    public void TryBegin_WhileItRuns_IsRefusedAndAfterAFailureIsNot()
    {
        var export = exports.Open(Session(), CancellationToken.None);
        Assert.True(export.TryBegin());
        Assert.False(export.TryBegin());
        export.End(new Failure { Kind = FailureKind.ServerError, Message = "gone" });
        Assert.Equal((LogExportPhase.Failed, "gone"), (export.Status.Phase, export.Status.Failure?.Message));
        Assert.True(export.TryBegin());
        Assert.Equal(new LogExportStatus(LogExportPhase.Running), export.Status);
    }

    [Fact]
    public void Cancel_BeforeTheBrowserAsks_RefusesItThen()
    {
        var export = exports.Open(Session(), CancellationToken.None);
        export.Cancel();
        Assert.False(export.TryBegin());
        Assert.True(export.Cancelled.IsCancellationRequested);
    }

    [Fact]
    public void Cancel_WhileItRuns_StaysCancelledWhateverComesAfter()
    {
        var export = exports.Open(Session(), CancellationToken.None);
        Assert.True(export.TryBegin());
        export.Report(7, 9, 100);
        export.Cancel();
        export.Report(8, 9, 110);
        export.GiveUp();
        export.End(null);
        Assert.Equal(new LogExportStatus(LogExportPhase.Cancelled, 7, 9, 100), export.Status);
    }

    [Fact]
    public async Task Follow_ToItsEnd_TellsTheLatestAndTheLast()
    {
        var export = exports.Open(Session(), CancellationToken.None);
        await using var following = export.FollowAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await following.MoveNextAsync());
        Assert.Equal(LogExportPhase.Waiting, following.Current.Phase);

        Assert.True(export.TryBegin());
        export.Report(1, 3, 10);
        export.Report(2, 3, 20);
        Assert.True(await following.MoveNextAsync());
        Assert.Equal(new LogExportStatus(LogExportPhase.Running, 2, 3, 20), following.Current);

        export.End(null);
        Assert.True(await following.MoveNextAsync());
        Assert.Equal(new LogExportStatus(LogExportPhase.Done, 2, 3, 20), following.Current);
        Assert.False(await following.MoveNextAsync());
    }

    private static SessionKey Session() => SessionKey.TryOf(SessionKey.NewSecret(), out var key) ? key : throw new InvalidOperationException();
}
