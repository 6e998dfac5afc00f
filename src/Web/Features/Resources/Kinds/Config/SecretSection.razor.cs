using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Config;
using Dashboard.Services.Cluster.Pods;
using Dashboard.Services.Cluster.Usage;
using Dashboard.Services.Primitives;

namespace Dashboard.Web.Features.Resources.Kinds.Config;

/// <summary>Of a secret's values only what is public by nature (certificates, registry names) is read unasked, and nothing is kept.</summary>
public sealed partial class SecretSection
{
    private static readonly ResourceType Accounts = new("", "v1", "serviceaccounts");
    private KeyValuePair<string, string>[] sizes = [];
    private ConfigEntry[]? revealed;
    private Failure? refused;
    private string? shownVersion;

    protected override TimeSpan Pause => TimeSpan.FromMinutes(1);

    protected override void Read()
    {
        sizes = [.. Snapshot.Json.Map("data").OrderBy(entry => entry.Key, StringComparer.Ordinal)];
        // Shown values are those of one version: of a new one nobody has asked yet.
        if (shownVersion != Snapshot.Metadata.ResourceVersion)
            (revealed, refused) = (null, null);
    }

    protected override async Task<Facts> LoadAsync(CancellationToken cancellationToken)
    {
        var (certificates, registries) = await PublicPartsAsync(cancellationToken);
        var usage = await Usage.OfAsync(Snapshot.Metadata.Namespace ?? "", PodUseKind.Secret, Snapshot.Metadata.Name, cancellationToken);
        return new(usage, certificates, registries);
    }

    private async Task<(IReadOnlyList<CertificateFacts>, IReadOnlyList<(string, string)>)> PublicPartsAsync(CancellationToken cancellationToken)
    {
        string[] keys = [.. sizes.Select(entry => entry.Key)];
        if (!keys.Any(key => key is "tls.crt" or "ca.crt" or ".dockerconfigjson" or ".dockercfg"))
            return ([], []);

        var answer = await Values.RevealAsync(Snapshot.Reference, cancellationToken);
        if (!answer.TryGet(out var values, out _))
            return ([], []);

        var pem = values.GetValueOrDefault("tls.crt") ?? values.GetValueOrDefault("ca.crt");
        var docker = values.GetValueOrDefault(".dockerconfigjson") ?? values.GetValueOrDefault(".dockercfg");
        return (pem is null ? [] : CertificateFacts.ReadPem(Base64Text.AsText(pem) ?? ""), docker is null ? [] : DockerConfig.Hosts(docker));
    }

    private async Task ToggleAsync()
    {
        refused = null;
        if (revealed is not null)
        {
            revealed = null;
            return;
        }

        var version = Snapshot.Metadata.ResourceVersion;
        var answer = await Values.RevealAsync(Snapshot.Reference, CancellationToken.None);
        refused = answer.Failure;
        if (answer.IsSuccess)
            (revealed, shownVersion) = ([.. answer.Value.Select(value => ConfigEntry.Of(value.Key, value.Value))], version);
    }

    /// <summary>What stands beside the values.</summary>
    public sealed record Facts(UsageReport Usage, IReadOnlyList<CertificateFacts> Certificates, IReadOnlyList<(string Host, string User)> Registries);
}
