using Dashboard.Services.Access;

namespace Dashboard.Services.Logs;

/// <summary>Where the stored logs are, and how they are reached (section <c>Logs</c>).</summary>
public sealed record LogsOptions
{
    /// <summary>The <see cref="Primitives.Failure.Reason"/> where there is no log backend at all: that is a choice, not an outage.</summary>
    public const string NoBackend = "no_log_backend";

    /// <summary>Fields in which shippers put a pod's namespace: Fluentd and Fluent Bit, Filebeat, Vector, OpenTelemetry's mappings, flattened Fluentd records.</summary>
    public static IReadOnlyList<string> WellKnownNamespaceFields { get; } =
    [
        "kubernetes.namespace_name", "kubernetes.namespace", "kubernetes.pod_namespace", "k8s.namespace.name", "resource.attributes.k8s.namespace.name",
        "resource.k8s.namespace.name", "Resource.k8s.namespace.name", "attributes.k8s.namespace.name", "Attributes.k8s.namespace.name", "kubernetes_namespace_name",
    ];

    /// <summary><c>Logs:Servers</c>: equal nodes of one Elasticsearch or OpenSearch, each with the path below which it answers; empty for the embedded store.</summary>
    public IReadOnlyList<Uri> Servers { get; init; } = [];

    public string? Username { get; init; }

    public string? Password { get; init; }

    /// <summary><c>Logs:ApiKey</c>: <c>id:secret</c>, or as Elasticsearch encodes it.</summary>
    public string? ApiKey { get; init; }

    public string? BearerToken { get; init; }

    /// <summary><c>Logs:BearerTokenFile</c>: read anew as it changes.</summary>
    public string? BearerTokenFile { get; init; }

    /// <summary><c>Logs:ClientCertificateFile</c>: PEM, read anew for new connections.</summary>
    public string? ClientCertificateFile { get; init; }

    /// <summary><c>Logs:ClientKeyFile</c>: PEM; null where the certificate's file holds it.</summary>
    public string? ClientKeyFile { get; init; }

    /// <summary><c>Logs:CertificateAuthorityFile</c>: PEM; null for those that the machine trusts.</summary>
    public string? CertificateAuthorityFile { get; init; }

    public bool InsecureSkipTlsVerify { get; init; }

    /// <summary><c>Logs:Headers:NAME</c>: sent with each request.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary><c>Logs:RequestTimeout</c>: of a whole request.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary><c>Logs:MaximumAnswerSize</c>, in bytes: a longer answer is given up.</summary>
    public long MaximumAnswerBytes { get; init; } = 64L << 20;

    /// <summary><c>Logs:NamespaceFields</c>: the fields that may hold a pod's namespace. Only these decide on what a user with rights in some namespaces sees.</summary>
    public IReadOnlyList<string> NamespaceFields { get; init; } = WellKnownNamespaceFields;

    /// <summary><c>Logs:AdminAccess</c>: the right in the cluster that one needs to look after indices; by default everything on everything.</summary>
    public AccessQuestion AdminAccess { get; init; } = new("*", "*", "*");

    /// <summary><c>Logs:AllowedHiddenIndices</c>: patterns of indices that begin with a dot and may be read all the same.</summary>
    public IReadOnlyList<string> AllowedHiddenIndices { get; init; } = [];

    public bool IsEmbedded => Servers.Count == 0;
}
