using Dashboard.Services.Cluster.Kubernetes.Failures;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>Reads lists, page by page where there are pages.</summary>
internal sealed class ListCalls(KubernetesTransport transport)
{
    /// <summary>How often a list is begun again when its continue token has expired, before that is a failure.</summary>
    private const int Restarts = 3;

    /// <summary>One page, appended to <paramref name="target"/>.</summary>
    public async Task<Result<ListHead>> PageAsync<T>(ResourceType type, ListRequest request, ItemReader<T> items, List<T> target, CancellationToken cancellationToken)
    {
        if (!ApiPath.Collection(type, request.Namespace).TryGet(out var path, out var refused))
            return refused;
        var call = new ApiRequest
        {
            Path = path,
            Query = ApiQuery.Of(request).Add("includeObject", items.AsTable ? "Metadata" : null),
            Accept = items.Accept,
            Operation = "list",
            Resource = type.QualifiedName,
        };
        if (!(await transport.SendAsync(call, transport.Limits.Read, cancellationToken)).TryGet(out var response, out var failure))
            return failure;
        using (response)
        {
            try
            {
                var reader = new ListReader<T>(items, target);
                await reader.ReadAsync(response.Body, cancellationToken);
                return reader.Head;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested && ExceptionFailures.Of(transport.Server, exception) is { } met)
            {
                return met;
            }
        }
    }

    /// <summary>All pages. What an expired continue token had given so far is thrown away and the list begun again.</summary>
    public async Task<Result<(ListHead Head, IReadOnlyList<T> Items)>> AllAsync<T>(ResourceType type, ListRequest request, ItemReader<T> items, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        var page = request;
        ListHead? first = null;
        for (var restarts = 0; ;)
        {
            var answer = await PageAsync(type, page, items, all, cancellationToken);
            if (!answer.TryGet(out var head, out var failure))
            {
                if (failure.Kind != FailureKind.Expired || page.Continue is null || ++restarts > Restarts)
                    return failure;
                all.Clear();
                first = null;
                page = request with { Continue = null };
                continue;
            }

            first ??= head;
            if (head.Continue is null)
            {
                all.TrimExcess();
                return (first, all);
            }

            page = page with { Continue = head.Continue };
        }
    }
}
