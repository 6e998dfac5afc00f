namespace Dashboard.Simulation.Api;

/// <summary>Gives a request to the handler of its verb and subresource.</summary>
internal sealed class ResourceHandlers(
    ListHandler lists, WatchHandler watches, ReadHandler reads, MetricsSource metrics, ReviewHandler reviews, WriteHandler writes, PatchHandler patches, DeleteHandler deletes, SubresourceHandlers subresources)
{
    public Task HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (request.Resource.Group is "authentication.k8s.io" or "authorization.k8s.io")
            return request.Verb == "create" ? reviews.HandleAsync(request, cancellationToken) : throw Errors.MethodNotAllowed();
        if (request.Subresource is not ("" or "status" or "finalize"))
            return subresources.HandleAsync(request, cancellationToken);
        if (!request.Resource.Allows(request.Verb) || IsOutOfPlace(request))
            throw Errors.MethodNotAllowed();
        return request.Verb switch
        {
            "list" => lists.HandleAsync(request),
            "watch" => watches.HandleAsync(request, cancellationToken),
            "get" when request.Resource.IsMetrics => reads.WriteAsync(request, metrics.Find(request), 200),
            "get" => reads.HandleAsync(request),
            "create" => writes.CreateAsync(request, cancellationToken),
            "update" => writes.UpdateAsync(request, cancellationToken),
            "patch" => patches.HandleAsync(request, cancellationToken),
            "delete" => deletes.HandleAsync(request, cancellationToken),
            "deletecollection" => deletes.CollectionAsync(request, cancellationToken),
            _ => throw Errors.MethodNotAllowed(),
        };
    }

    /// <summary>Changes need a name, and new objects have none in their path.</summary>
    private static bool IsOutOfPlace(ApiRequest request) => request.Verb switch
    {
        "update" or "patch" => request.Name.Length == 0,
        "create" => request.Name.Length > 0,
        _ => false,
    };
}
