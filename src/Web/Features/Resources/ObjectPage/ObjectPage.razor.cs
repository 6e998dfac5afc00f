using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Objects;
using Dashboard.Services.Primitives;
using Dashboard.Web.Navigation;
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

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    protected override Task OnParametersSetAsync()
    {
        if (asked == (Resource, Namespace, Name))
            return Task.CompletedTask;

        asked = (Resource, Namespace, Name);
        return ResolveAsync();
    }

    private async Task ResolveAsync()
    {
        var question = asked;
        resolved = null;
        try
        {
            var answer = await Objects.ResolveAsync(Resource, Namespace, Name, leaving.Token);
            if (question == asked)
                resolved = answer;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The reader left.
        }
    }

    private void Select(string tab) => Navigation.ReplaceQuery(new KeyValuePair<string, string?>("tab", tab == ObjectTabs.All[0].Key ? null : tab));

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }
}
