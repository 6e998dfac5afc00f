using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;
using Dashboard.Web.Controls;
using Dashboard.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Overview;

/// <summary>A part of a page that shows what a service reports of the chosen namespaces, as long as it is open. What it has stays on the screen, marked stale, when a report fails.</summary>
public abstract class LivePane<T> : ComponentBase, IDisposable
    where T : class
{
    private CancellationTokenSource? following;

    [Inject]
    protected NamespaceSelection Namespaces { get; set; } = null!;

    [Inject]
    private Attention Attention { get; set; } = null!;

    /// <summary>Null until the first report.</summary>
    protected T? Value { get; private set; }

    /// <summary>Why the latest report failed; null where it did not.</summary>
    protected Failure? Failure { get; private set; }

    public void Dispose()
    {
        Namespaces.Changed -= OnNamespaces;
        Attention.Changed -= OnAttention;
        following?.Cancel();
        following?.Dispose();
        following = null;
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    protected abstract IAsyncEnumerable<Result<T>> Follow(NamespaceScope scope, CancellationToken cancellationToken);

    /// <summary>Told on the page's thread after <see cref="Value"/> or <see cref="Failure"/> became another, before it is drawn.</summary>
    protected virtual void OnReport()
    {
    }

    protected override void OnInitialized()
    {
        Namespaces.Changed += OnNamespaces;
        Attention.Changed += OnAttention;
        Start();
    }

    protected void Retry()
    {
        Failure = null;
        Start();
    }

    private void OnNamespaces(object? sender, EventArgs change) => _ = InvokeAsync(() =>
    {
        Value = null;
        Failure = null;
        Start();
        StateHasChanged();
    });

    /// <summary>Nothing is followed that nobody can see; what was there stays meanwhile.</summary>
    private void OnAttention(object? sender, EventArgs change) => _ = InvokeAsync(() =>
    {
        if (following is null)
            return;
        if (Attention.IsThere)
            Start();
        else
            following.Cancel();
    });

    private void Start()
    {
        following?.Cancel();
        following?.Dispose();
        following = new CancellationTokenSource();
        _ = FollowAsync(Namespaces.Current, following.Token);
    }

    private async Task FollowAsync(NamespaceScope scope, CancellationToken cancellationToken)
    {
        try
        {
            // Off the page's thread until there is something to draw: the first round of some services takes a while.
            await foreach (var result in Follow(scope, cancellationToken).ConfigureAwait(false))
                await InvokeAsync(() => Show(result, cancellationToken));
        }
        catch (OperationCanceledException)
        {
        }
        catch (ObjectDisposedException) when (cancellationToken.IsCancellationRequested)
        {
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    private void Show(Result<T> result, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return;
        if (result.TryGet(out var value, out var failure))
            Value = value;
        Failure = failure;
        OnReport();
        StateHasChanged();
    }
}
