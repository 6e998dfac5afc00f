using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Objects;
using Dashboard.Services.Primitives;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Resources.ObjectPage;

/// <summary>Any object of any kind, by its address.</summary>
public sealed partial class ObjectPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private (string Resource, string? Namespace, string Name)? asked;
    private Result<ResourceRef>? resolved;

    [Parameter] public required string Resource { get; set; }

    /// <summary>Null for what has no namespace.</summary>
    [Parameter] public string? Namespace { get; set; }

    [Parameter] public required string Name { get; set; }

    [SupplyParameterFromQuery] private string? Tab { get; set; }

    [Inject] private IObjects Objects { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        var now = (Resource, Namespace, Name);
        if (asked == now)
            return;

        asked = now;
        resolved = null;
        resolved = await Objects.ResolveAsync(Resource, Namespace, Name, leaving.Token);
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }
}
