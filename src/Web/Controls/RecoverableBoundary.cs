using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dashboard.Web.Controls;

/// <summary>Shows <typeparamref name="TBroken"/>, which has a parameter <c>OnRetry</c>, in the place of content that failed to render.</summary>
public abstract class RecoverableBoundary<TBroken> : ErrorBoundaryBase
    where TBroken : IComponent
{
    protected abstract void Log(Exception exception);

    protected override Task OnErrorAsync(Exception exception)
    {
        Log(exception);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<TBroken>(1);
        builder.AddComponentParameter(2, "OnRetry", EventCallback.Factory.Create(this, Recover));
        builder.CloseComponent();
    }
}
