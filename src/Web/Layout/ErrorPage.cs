using Dashboard.Web.Controls;

namespace Dashboard.Web.Layout;

/// <summary>Keeps a bug in a page from ending the circuit: the frame stays, the page says what happened. Moving on, or the button, tries again.</summary>
public sealed partial class ErrorPage(ILogger<ErrorPage> logger) : RecoverableBoundary<BrokenPage>
{
    protected override void Log(Exception exception) => LogBroken(exception);

    [LoggerMessage(1002, LogLevel.Error, "A page failed to render")]
    private partial void LogBroken(Exception exception);
}
