using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Lists.Views;

namespace Dashboard.Web.Features.Resources.ListPage;

/// <summary>The list that a page follows now, and what it was opened for.</summary>
internal sealed class OpenList : IDisposable
{
    private readonly CancellationTokenSource ending;

    public OpenList((ResourceType Type, NamespaceScope Scope, string? FieldSelector) key, ListView view, CancellationToken leaving)
    {
        Key = key;
        View = view;
        ending = CancellationTokenSource.CreateLinkedTokenSource(leaving);
        Ended = ending.Token;
    }

    public (ResourceType Type, NamespaceScope Scope, string? FieldSelector) Key { get; }

    public ListView View { get; }

    public CancellationToken Ended { get; }

    public void Dispose()
    {
        ending.Cancel();
        View.Dispose();
        ending.Dispose();
    }
}
