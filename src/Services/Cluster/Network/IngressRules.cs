using System.Text.Json;
using Dashboard.Services.Cluster.Config;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>Reads an ingress and checks what it names, with the user's own rights.</summary>
public sealed class IngressRules(IKubernetesClient client, ServiceEndpoints endpoints)
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";
    private const string DefaultAnnotation = "ingressclass.kubernetes.io/is-default-class";
    private static readonly ResourceType SecretType = new("", "v1", "secrets");

    public async Task<IngressReport> OfAsync(JsonElement ingress, CancellationToken cancellationToken)
    {
        var @namespace = ingress.Text("metadata", "namespace") ?? "default";
        var backends = new IngressBackends(client, endpoints, @namespace);
        var paths = new List<IngressPath>();
        foreach (var rule in ingress.Items("spec", "rules"))
        {
            foreach (var path in rule.Items("http", "paths"))
                paths.Add(new(Host(rule), path.Text("path"), path.Text("pathType"), await backends.CheckAsync(path.At("backend") ?? default, cancellationToken)));
        }

        var fallback = ingress.At("spec", "defaultBackend") ?? ingress.At("spec", "backend");
        var (name, state, controller) = await ClassAsync(ingress, cancellationToken);
        return new()
        {
            Class = name,
            ClassState = state,
            Controller = controller,
            Paths = paths,
            DefaultBackend = fallback is { } backend ? await backends.CheckAsync(backend, cancellationToken) : null,
            Certificates = await CertificatesAsync(ingress, @namespace, cancellationToken),
            Addresses = [.. ingress.Items("status", "loadBalancer", "ingress").Select(address => address.Text("ip") ?? address.Text("hostname")).OfType<string>()],
        };
    }

    private static string? Host(JsonElement rule) => rule.Text("host") is { Length: > 0 } host ? host : null;

    private async Task<(string? Name, IngressClassState State, string? Controller)> ClassAsync(JsonElement ingress, CancellationToken cancellationToken)
    {
        var named = ingress.Text("spec", "ingressClassName") ?? ingress.Text("metadata", "annotations", ClassAnnotation);
        var catalog = await client.DiscoverAsync(cancellationToken);
        if (!catalog.IsSuccess || catalog.Value.Find("ingressclasses.networking.k8s.io") is not { } resource)
            return (named, IngressClassState.Unknown, null);

        var classes = await client.ListAsync(resource.Type, new(), cancellationToken);
        if (!classes.IsSuccess)
            return (named, IngressClassState.Unknown, null);

        var found = classes.Value.Cast<JsonElement?>().FirstOrDefault(candidate =>
            named is null ? candidate!.Value.Text("metadata", "annotations", DefaultAnnotation) == "true" : candidate!.Value.Text("metadata", "name") == named);
        return found is { } match
            ? (match.Text("metadata", "name"), named is null ? IngressClassState.Default : IngressClassState.Found, match.Text("spec", "controller"))
            : (named, named is null ? IngressClassState.None : IngressClassState.Missing, null);
    }

    private async Task<IReadOnlyList<IngressCertificate>> CertificatesAsync(JsonElement ingress, string @namespace, CancellationToken cancellationToken)
    {
        var certificates = new List<IngressCertificate>();
        foreach (var entry in ingress.Items("spec", "tls"))
        {
            string[] hosts = [.. entry.Texts("hosts")];
            if (entry.Text("secretName") is not { } name)
            {
                certificates.Add(new(hosts, null, null, null));
                continue;
            }

            var reference = new ResourceRef(SecretType, @namespace, name);
            var secret = await client.GetAsync(reference, cancellationToken);
            var chain = secret.IsSuccess ? CertificateFacts.ReadBase64(secret.Value.Text("data", "tls.crt")) : [];
            certificates.Add(new(hosts, reference, chain is [var first, ..] ? first : null, secret.Failure));
        }

        return certificates;
    }
}
