using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dashboard.Web.Layout;

/// <summary>Keeps a bug in a page from ending the circuit: the frame stays, the page says what happened. Moving on, or the button, tries again.</summary>
public sealed partial class ErrorPage(ILogger<ErrorPage> logger) : ErrorBoundaryBase
{
    protected override Task OnErrorAsync(Exception exception)
    {
        LogBroken(exception);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<BrokenPage>(1);
        builder.AddComponentParameter(2, nameof(BrokenPage.OnRetry), EventCallback.Factory.Create(this, Recover));
        builder.CloseComponent();
    }

    [LoggerMessage(1002, LogLevel.Error, "A page failed to render")]
    private partial void LogBroken(Exception exception);
}
