using System.Text.Json;
using Dashboard.Services.Access;
using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Access;

namespace Dashboard.Unit.Logs.Support;

/// <summary>A logged-in user who may read the logs of some namespaces, or of all.</summary>
internal sealed class LogUser : IUserSession
{
    private readonly HashSet<string> namespaces;
    private readonly ReviewingClient client;

    private LogUser(string name, bool everywhere, bool mayList, params IEnumerable<string> namespaces)
    {
        this.namespaces = [.. namespaces];
        User = new() { UserName = $"system:serviceaccount:accounts:{name}", Account = name, Namespace = "accounts" };
        client = new(name)
        {
            Answer = (plural, body) => Task.FromResult<Result<JsonElement>>(plural == "selfsubjectaccessreviews"
                ? ReviewingClient.Json($$$"""{"status":{"allowed":{{{(everywhere ? "true" : "false")}}}}}""")
                : Rules(body.Text("spec", "namespace")!)),
            List = () => mayList
                ? Metadata(["shop", "batch", "secret", "empty"])
                : ReviewingClient.Failed(FailureKind.Forbidden),
        };
    }

    public UserIdentity User { get; }

    public IKubernetesClient Client => client;

    public CancellationToken Ended => CancellationToken.None;

    public ReviewingClient Reviews => client;

    public static LogUser Everywhere() => new("admin", everywhere: true, mayList: true);

    /// <summary>May read the logs of these, and list no namespaces.</summary>
    public static LogUser Of(params IEnumerable<string> namespaces) => new("deployer", everywhere: false, mayList: false, namespaces);

    /// <summary>May read the logs of these, and list all namespaces.</summary>
    public static LogUser Lister(params IEnumerable<string> namespaces) => new("lister", everywhere: false, mayList: true, namespaces);

    public void Lose(string @namespace) => namespaces.Remove(@namespace);

    private static Result<IReadOnlyList<ObjectMetadata>> Metadata(string[] names) => names.Select(name => new ObjectMetadata { Name = name, Uid = name, ResourceVersion = "1" }).ToArray();

    private JsonElement Rules(string @namespace) => ReviewingClient.Json(namespaces.Contains(@namespace)
        ? """{"status":{"incomplete":false,"resourceRules":[{"verbs":["get"],"apiGroups":[""],"resources":["pods","pods/log"]}]}}"""
        : """{"status":{"incomplete":false,"resourceRules":[]}}""");
}
