namespace Dashboard.Web.Controls;

/// <summary>Keeps a bug in one pane from taking the page down: shows what happened and a button to try again. The error goes to the log.</summary>
public sealed partial class PaneBoundary(ILogger<PaneBoundary> logger) : RecoverableBoundary<BrokenPane>
{
    protected override void Log(Exception exception) => LogBroken(exception);

    [LoggerMessage(1001, LogLevel.Error, "A pane failed to render")]
    private partial void LogBroken(Exception exception);
}
