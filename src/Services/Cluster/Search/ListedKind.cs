using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Search;

/// <summary>A kind whose names are read again when they are old.</summary>
internal sealed class ListedKind(IKubernetesClient client, ApiResource resource, NamespaceScope known, TimeProvider time) : KindReader(client, resource, known, time)
{
    private const int MaximumNames = 50_000;
    private ObjectName[] names = [];

    public override void Dispose() => names = [];

    protected override async Task<Failure?> AskAsync(CancellationToken cancellationToken)
    {
        var read = new List<ObjectName>();
        string?[] namespaces = Scope.IsAll || !Resource.Namespaced ? [null] : [.. Scope.Names];
        Failure? refused = null;
        foreach (var name in namespaces)
        {
            var list = await Client.ListMetadataAsync(Resource.Type, new ListRequest { Namespace = name }, cancellationToken);
            if (list.TryGet(out var items, out var failure))
                read.AddRange(items.Take(MaximumNames - read.Count).Select(item => new ObjectName(item.Namespace, item.Name)));
            else
                refused = failure;
        }

        names = [.. read];
        return names.Length == 0 ? refused : null;
    }

    protected override IEnumerable<ObjectName> Names() => names;
}
