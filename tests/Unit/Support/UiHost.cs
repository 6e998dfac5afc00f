using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dashboard.Unit.Support;

/// <summary>Holds markup that a test draws.</summary>
internal sealed class UiHost : ComponentBase
{
    [Parameter]
    public RenderFragment? Content { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Content);
}
