using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Resources.ObjectPage;

/// <summary>A titled part of an object's page, without a frame of its own: no card in a card.</summary>
public sealed partial class ObjectSection : ComponentBase
{
    [Parameter, EditorRequired] public required string Title { get; set; }

    /// <summary>A few words beside the title: a count, a scope.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>Links and buttons at the right end of the title's line.</summary>
    [Parameter] public RenderFragment? Actions { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }
}
