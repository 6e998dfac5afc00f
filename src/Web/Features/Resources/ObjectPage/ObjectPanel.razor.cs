using Dashboard.Services.Cluster;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Resources.ObjectPage;

/// <summary>An object's page as a panel beside the list it was chosen from.</summary>
public sealed partial class ObjectPanel : ComponentBase
{
    [Parameter, EditorRequired] public required ResourceRef Reference { get; set; }

    /// <summary>The key of the active tab; the list page keeps it in its URL. The first one where it is null.</summary>
    [Parameter] public string? Tab { get; set; }

    [Parameter] public EventCallback<string> TabChanged { get; set; }

    [Parameter, EditorRequired] public required EventCallback OnClose { get; set; }
}
