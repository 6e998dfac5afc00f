using Dashboard.Services.Access;
using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Web.Navigation;

/// <summary>
/// The namespaces that the user can choose from: the cluster's, or, for a user who may not list them, the account's own and those that were typed in before. Scoped.
/// </summary>
public sealed class NamespaceDirectory(IUserSession session, TimeProvider time)
{
    private static readonly ResourceType Namespaces = new("", "v1", "namespaces");
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private IReadOnlyList<string> listed = [];
    private IReadOnlyList<string> typed = [];
    private DateTimeOffset? askedAt;

    /// <summary>Told after names or <see cref="Failure"/> became others.</summary>
    public event EventHandler? Changed;

    /// <summary>By name.</summary>
    public IReadOnlyList<string> Names => Failure is null && listed.Count > 0 ? listed : [.. listed.Concat(typed).Concat(Own).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>How many the cluster has; null where the user may not know.</summary>
    public int? Count => Failure is null && askedAt is not null ? listed.Count : null;

    /// <summary>Why the cluster's namespaces could not be listed; null where they could.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>Typed in before, in the order of typing.</summary>
    public IReadOnlyList<string> Typed => typed;

    private IEnumerable<string> Own => session.User.Namespace is { } own ? [own] : [];

    /// <summary>What this browser remembers of what was typed in.</summary>
    public void Start(IEnumerable<string> names) => typed = [.. names.Where(NamespaceQuery.IsName).Take(50)];

    /// <summary>Keeps a name that was typed in; true where it is new.</summary>
    public bool Add(string name)
    {
        if (!NamespaceQuery.IsName(name) || Names.Contains(name))
            return false;
        typed = [.. typed, name];
        Changed?.Invoke(this, EventArgs.Empty);
        return true;
    }

    /// <summary>Asks the cluster, unless it was asked a few seconds ago.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (askedAt is { } last && time.GetUtcNow() - last < Fresh)
            return;

        var answer = await session.Client.ListMetadataAsync(Namespaces, new() { ResourceVersion = "0" }, cancellationToken);
        askedAt = time.GetUtcNow();
        if (answer.TryGet(out var found, out var failure))
            listed = [.. found.Select(item => item.Name).Order(StringComparer.Ordinal)];
        Failure = failure;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
