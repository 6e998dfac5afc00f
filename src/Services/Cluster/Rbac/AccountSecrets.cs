using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Rbac;

/// <summary>Finds the long-lived token secrets of a service account; only names leave here.</summary>
public sealed class AccountSecrets(IKubernetesClient client)
{
    private static readonly ResourceType Secrets = new("", "v1", "secrets");

    public async Task<Result<IReadOnlyList<ResourceRef>>> OfAsync(string @namespace, string account, CancellationToken cancellationToken)
    {
        var request = new ListRequest { Namespace = @namespace, FieldSelector = "type=kubernetes.io/service-account-token" };
        var names = await client.ProjectAsync(Secrets, request, secret => IsOf(secret, account) ? secret.Text("metadata", "name") : null, cancellationToken);
        return names.Map(found => (IReadOnlyList<ResourceRef>)[.. found.OfType<string>().Select(name => new ResourceRef(Secrets, @namespace, name))]);
    }

    private static bool IsOf(JsonElement secret, string account) =>
        secret.Text("type") == "kubernetes.io/service-account-token" && secret.Text("metadata", "annotations", "kubernetes.io/service-account.name") == account;
}
