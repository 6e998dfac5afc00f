using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dashboard.Web.Controls;

/// <summary>Keeps a bug in one pane from taking the page down: shows what happened and a button to try again. The error goes to the log.</summary>
public sealed partial class PaneBoundary(ILogger<PaneBoundary> logger) : ErrorBoundaryBase
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

        builder.OpenComponent<BrokenPane>(1);
        builder.AddComponentParameter(2, nameof(BrokenPane.OnRetry), EventCallback.Factory.Create(this, Recover));
        builder.CloseComponent();
    }

    [LoggerMessage(1001, LogLevel.Error, "A pane failed to render")]
    private partial void LogBroken(Exception exception);
}
