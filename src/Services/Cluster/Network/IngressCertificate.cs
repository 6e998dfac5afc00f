using Dashboard.Services.Cluster.Config;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>A TLS entry of an ingress: hosts, the secret, and its certificate where the user may read it. <paramref name="Failure"/> says why there is none.</summary>
public sealed record IngressCertificate(IReadOnlyList<string> Hosts, ResourceRef? Secret, CertificateFacts? Certificate, Failure? Failure)
{
    /// <summary>Hosts that the certificate does not cover.</summary>
    public IReadOnlyList<string> Uncovered => Certificate is null ? [] : [.. Hosts.Where(host => !Certificate.Names.Any(name => Covers(name, host)))];

    /// <summary>A wildcard stands for one label (RFC 6125).</summary>
    private static bool Covers(string name, string host) =>
        string.Equals(name, host, StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("*.", StringComparison.Ordinal) && host.IndexOf('.', StringComparison.Ordinal) is var dot && dot > 0
            && string.Equals(name[1..], host[dot..], StringComparison.OrdinalIgnoreCase));
}
