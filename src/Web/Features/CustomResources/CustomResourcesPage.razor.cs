using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.CustomResources;
using Dashboard.Services.Primitives;
using Dashboard.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.CustomResources;

/// <summary>All kinds that the cluster serves beyond Kubernetes' own, by group.</summary>
public sealed partial class CustomResourcesPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private readonly Dictionary<ResourceType, Result<long>> counts = [];
    private IReadOnlyList<CustomGroup>? groups;
    private Failure? failure;
    private string filter = "";

    [Inject]
    private ICustomResources Resources { get; set; } = default!;

    [Inject]
    private NamespaceSelection Namespaces { get; set; } = default!;

    public void Dispose()
    {
        Namespaces.Changed -= CountAgain;
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Namespaces.Changed += CountAgain;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        failure = null;
        var found = await Resources.FindAsync(leaving.Token);
        if (!found.TryGet(out groups, out failure) || !RendererInfo.IsInteractive)
            return;
        StateHasChanged();
        await CountAsync();
    }

    private async Task CountAsync()
    {
        var scope = Namespaces.Current;
        try
        {
            await foreach (var count in Resources.CountAsync(groups ?? [], scope, leaving.Token))
            {
                if (!scope.Equals(Namespaces.Current))
                    return;
                counts[count.Type] = count.Count;
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
        }
    }

    private void CountAgain(object? sender, EventArgs change) => _ = InvokeAsync(() =>
    {
        counts.Clear();
        return CountAsync();
    });

    private string Counted(IReadOnlyList<CustomGroup> known) => (known.Sum(group => group.Kinds.Count), known.Count) switch
    {
        (1, 1) => Text["SentenceOne"],
        (var kinds, 1) => Text["SentenceOneGroup", Format.Number(kinds)],
        var (kinds, all) => Text["Sentence", Format.Number(kinds), Format.Number(all)],
    };

    private IEnumerable<CustomGroup> Shown() => (groups ?? [])
        .Select(group => Fits(group.Name) ? group : group with { Kinds = [.. group.Kinds.Where(kind => Fits(kind.Resource.Kind) || Fits(kind.Resource.Type.Plural) || kind.Resource.ShortNames.Any(Fits))] })
        .Where(group => group.Kinds.Count > 0 || Fits(group.Name));

    private bool Fits(string name) => name.Contains(filter.Trim(), StringComparison.OrdinalIgnoreCase);
}
