using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Primitives;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Unit.Contracts.Kubernetes;

/// <summary>An API server that the contract is held against, with a namespace of the tests' own in it.</summary>
public abstract class KubernetesBackend : IAsyncLifetime
{
    private ServiceProvider? services;
    private KubernetesWriter? writer;
    private IKubernetesClient? admin;

    /// <summary>Why there is nothing to test against; null where there is.</summary>
    public abstract string? Missing { get; }

    public string Namespace { get; } = $"dashboard-contract-{Guid.NewGuid():N}"[..30];

    /// <summary>An image with a shell, for pods that run.</summary>
    public virtual string Image => "busybox";

    /// <summary>May do everything.</summary>
    public IKubernetesClient Admin => admin ?? throw new InvalidOperationException("The backend has not started.");

    /// <summary>Changes objects, as kubectl would.</summary>
    internal KubernetesWriter Writer => writer ?? throw new InvalidOperationException("The backend has not started.");

    /// <summary>How long the server's controllers may take.</summary>
    public static TimeSpan Patience => TimeSpan.FromSeconds(40);

    public IKubernetesClient Client(KubernetesCredential credential) => services!.GetRequiredService<IKubernetesClientFactory>().Create(credential);

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
            return;
        var (endpoint, credential) = await StartAsync();
        services = new ServiceCollection().AddSingleton(endpoint).AddKubernetes().BuildServiceProvider();
        admin = Client(credential);
        writer = new KubernetesWriter(endpoint, credential);
        await writer.CreateAsync("/api/v1/namespaces", new { apiVersion = "v1", kind = "Namespace", metadata = new { name = Namespace } });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (services is null)
            return;
        await writer!.DeleteAsync($"/api/v1/namespaces/{Namespace}");
        writer.Dispose();
        await services.DisposeAsync();
        await StopAsync();
    }

    /// <summary>A token of a service account of this name in <see cref="Namespace"/>, which may do nothing but what every account may.</summary>
    public async Task<string> NewAccountAsync(string name)
    {
        var accounts = $"/api/v1/namespaces/{Namespace}/serviceaccounts";
        await Writer.CreateAsync(accounts, new { apiVersion = "v1", kind = "ServiceAccount", metadata = new { name } });
        var request = await Writer.CreateAsync($"{accounts}/{name}/token", new { apiVersion = "authentication.k8s.io/v1", kind = "TokenRequest", spec = new { expirationSeconds = 3600 } });
        return request.Text("status", "token") ?? throw new InvalidOperationException($"There is no token in {request}");
    }

    protected abstract Task<(ClusterEndpoint Endpoint, KubernetesCredential Admin)> StartAsync();

    protected virtual ValueTask StopAsync() => ValueTask.CompletedTask;
}
