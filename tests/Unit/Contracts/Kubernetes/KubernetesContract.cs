using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Contracts.Kubernetes;

/// <summary>What Dashboard expects of a Kubernetes API server, from 1.20 on. Holds on every server, or the server is none; split by subject.</summary>
public abstract class KubernetesContract
{
    protected KubernetesContract(KubernetesBackend backend)
    {
        Assert.SkipWhen(backend.Missing is not null, backend.Missing ?? "");
        Backend = backend;
    }

    protected static ResourceType Pods { get; } = new("", "v1", "pods");

    protected static ResourceType ConfigMaps { get; } = new("", "v1", "configmaps");

    protected static ResourceType Definitions { get; } = new("apiextensions.k8s.io", "v1", "customresourcedefinitions");

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected KubernetesBackend Backend { get; }

    protected IKubernetesClient Admin => Backend.Admin;

    protected string ConfigMapsPath => $"/api/v1/namespaces/{Backend.Namespace}/configmaps";

    protected ListRequest Mine(string? labels = null, string? fields = null) => new() { Namespace = Backend.Namespace, LabelSelector = labels, FieldSelector = fields };

    /// <summary>A config map as the API takes it.</summary>
    protected static object ConfigMap(string name, string group, string value = "1") => new
    {
        apiVersion = "v1",
        kind = "ConfigMap",
        metadata = new { name, labels = new { group } },
        data = new Dictionary<string, string> { ["value"] = value },
    };

    protected async Task CreateConfigMapsAsync(string group, int count)
    {
        for (var i = 0; i < count; i++)
            await Backend.Writer.CreateAsync(ConfigMapsPath, ConfigMap($"{group}-{i}", group));
    }

    protected static T Good<T>(Result<T> result)
    {
        Assert.Null(result.Failure);
        return result.Value;
    }

    protected static Failure Bad<T>(Result<T> result, FailureKind kind)
    {
        Assert.Equal(kind, result.Failure?.Kind);
        return result.Failure!;
    }

    /// <summary>Asks until it is so, for as long as a cluster's controllers may take.</summary>
    protected static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(KubernetesBackend.Patience);
        while (!await holds())
        {
            if (patience.IsCancellationRequested)
                Assert.Fail($"In vain waited for: {what}.");
            await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, Token);
        }
    }

    protected static async Task<ListUpdate<TableRow>> NextAsync(IAsyncEnumerator<ListUpdate<TableRow>> updates)
    {
        Assert.True(await updates.MoveNextAsync().AsTask().WaitAsync(KubernetesBackend.Patience, TimeProvider.System, Token));
        return updates.Current;
    }

    protected static async Task<(ChangeKind, string)> ChangeAsync(IAsyncEnumerator<ListUpdate<TableRow>> updates)
    {
        var change = Assert.Single(Assert.IsType<ListUpdate<TableRow>.Changes>(await NextAsync(updates)).Items);
        return (change.Kind, change.Item.Metadata.Name);
    }
}
