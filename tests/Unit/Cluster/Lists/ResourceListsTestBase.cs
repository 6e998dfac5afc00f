using Dashboard.Services.Cluster.Lists;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Lists;

/// <summary>Lists on a clock that the test moves, with a limit to how long it waits.</summary>
public abstract class ResourceListsTestBase : IAsyncDisposable
{
    private readonly CancellationTokenSource limit = new(TimeSpan.FromSeconds(20));

    protected ResourceListsTestBase() => Lists = new ResourceLists(Time);

    protected ManualTime Time { get; } = new();

    internal ResourceLists Lists { get; }

    protected CancellationToken Limit => limit.Token;

    public async ValueTask DisposeAsync()
    {
        await Lists.DisposeAsync();
        limit.Dispose();
        GC.SuppressFinalize(this);
    }
}
