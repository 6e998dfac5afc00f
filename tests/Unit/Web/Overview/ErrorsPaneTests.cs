using Dashboard.Services.Cluster;
using Dashboard.Services.Logs.Errors;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Support;
using Dashboard.Web.Features.Overview;
using Dashboard.Web.Navigation;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Unit.Web.Overview;

public sealed class ErrorsPaneTests
{
    [Theory]
    [InlineData(ErrorsState.NoBackend, "No log backend is set up")]
    [InlineData(ErrorsState.NoSource, "No logs are stored yet")]
    [InlineData(ErrorsState.NoLevel, "no field that says how bad a line is")]
    [InlineData(ErrorsState.Forbidden, "You may not read the logs")]
    public async Task Pane_WhereNothingIsCounted_SaysWhy(ErrorsState state, string words)
    {
        await using var ui = await ShowAsync(new ErrorReport { State = state });
        Assert.Contains(words, ui.Text, StringComparison.Ordinal);
        Assert.Empty(ui.FindAll(".bars, .failure"));
    }

    [Fact]
    public async Task Pane_BackendThatFails_SaysWhatFailed()
    {
        await using var ui = await ShowAsync(new Failure { Kind = FailureKind.Unreachable, Message = "Nobody listens at logs:9200.", Server = "http://logs:9200" });
        Assert.Contains("Nobody listens at logs:9200.", ui.Find(".failure").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pane_WithErrors_ShowsNumbersAndBars()
    {
        var now = DateTimeOffset.UnixEpoch;
        await using var ui = await ShowAsync(new ErrorReport
        {
            State = ErrorsState.Counted, View = new() { Id = "v", Name = "v", Pattern = "v" }, Errors = 1204, ErrorsBefore = 400, Warnings = 1, HasBefore = true,
            Bars = [new(now, 1204, 0), new(now.AddMinutes(1), 0, 1), new(now.AddMinutes(2), 0, 0)],
        });

        Assert.Contains("1,204 errors", ui.Text, StringComparison.Ordinal);
        Assert.Contains("1 warning", ui.Text, StringComparison.Ordinal);
        Assert.Contains("3 × the hour before", ui.Find(".course.worse").TextContent, StringComparison.Ordinal);
        Assert.Equal(["bad", "warn"], ui.FindAll(".bars rect").Select(bar => bar.GetAttribute("class")));
        Assert.Contains("t=now-1h..now", ui.Find("h2 a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pane_WithoutErrors_SaysSo()
    {
        await using var ui = await ShowAsync(new ErrorReport { State = ErrorsState.Counted, View = new() { Id = "v", Name = "v", Pattern = "v" }, HasBefore = true, Bars = [new(DateTimeOffset.UnixEpoch, 0, 0)] });
        Assert.Contains("0 errors", ui.Text, StringComparison.Ordinal);
        Assert.Contains("nor in the hour before", ui.Text, StringComparison.Ordinal);
    }

    private static async Task<Ui> ShowAsync(Result<ErrorReport> report)
    {
        var ui = await Ui.RenderAsync<ErrorsPane>(services => services.AddScoped<NamespaceSelection>().AddSingleton<ILogErrors>(new OneReport(report)));
        await ui.UntilAsync(shown => shown.FindAll(".skeleton").Count == 0, TestContext.Current.CancellationToken);
        return ui;
    }

    private sealed class OneReport(Result<ErrorReport> report) : ILogErrors
    {
        public async IAsyncEnumerable<Result<ErrorReport>> FollowAsync(NamespaceScope scope, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            yield return report;
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
    }
}
