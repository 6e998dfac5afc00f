using System.Text.RegularExpressions;
using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Changes;

/// <summary>Config maps and secrets that were made or changed, by whom; Helm's releases are told as such.</summary>
internal sealed partial class ConfigurationChanges : IChangeSource
{
    // Every namespace gets it from the controller manager; leader election writes every few seconds.
    private static readonly string[] NoChange = ["kube-root-ca.crt", "openshift-service-ca.crt"];
    private static readonly string[] Machinery = ["kube-controller-manager", "kube-scheduler", "cloud-controller-manager", "kubelet"];

    public IEnumerable<Change> Find(ChangePicture picture)
    {
        foreach (var (type, metadata) in picture.Configuration)
        {
            if (NoChange.Contains(metadata.Name))
                continue;
            var last = metadata.LastChange;
            var at = last?.At > metadata.CreationTimestamp ? last.At : metadata.CreationTimestamp;
            if (at is not { } changed || changed < picture.From || Machinery.Contains(last?.Manager))
                continue;
            yield return Of(type, metadata, changed, last);
        }
    }

    private static Change Of(ResourceType type, ObjectMetadata metadata, DateTimeOffset at, ObjectChange? last)
    {
        var release = Release().Match(metadata.Name);
        var secret = type == Kinds.Secret;
        var made = at - metadata.CreationTimestamp < TimeSpan.FromSeconds(2);
        return new Change
        {
            Id = $"configuration:{metadata.Uid}",
            At = at,
            Sort = ChangeSort.Deliberate,
            Subject = new ResourceRef(type, metadata.Namespace, metadata.Name),
            Name = release.Success ? release.Groups["name"].Value : metadata.Name,
            Words = release.Success ? new Sentence("ChangeRelease", release.Groups["revision"].Value)
                : made ? new Sentence(secret ? "ChangeSecretMade" : "ChangeConfigMapMade")
                : last?.Manager is { Length: > 0 } manager ? new Sentence(secret ? "ChangeSecretBy" : "ChangeConfigMapBy", manager)
                : new Sentence(secret ? "ChangeSecret" : "ChangeConfigMap"),
        };
    }

    [GeneratedRegex(@"^sh\.helm\.release\.v1\.(?<name>.+)\.v(?<revision>\d+)$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Release();
}
