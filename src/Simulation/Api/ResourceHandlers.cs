namespace Dashboard.Simulation.Api;

/// <summary>Gives a request to the handler of its verb and subresource.</summary>
internal sealed class ResourceHandlers(ListHandler lists, WatchHandler watches, ReadHandler reads, MetricsSource metrics, ReviewHandler reviews)
{
    public Task HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (request.Resource.Group is "authentication.k8s.io" or "authorization.k8s.io")
            return request.Verb == "create" ? reviews.HandleAsync(request, cancellationToken) : throw Errors.MethodNotAllowed();
        return request.Verb switch
        {
            _ when !request.Resource.Allows(request.Verb) => throw Errors.MethodNotAllowed(),
            "list" => lists.HandleAsync(request),
            "watch" => watches.HandleAsync(request, cancellationToken),
            "get" when request.Resource.IsMetrics => reads.WriteAsync(request, metrics.Find(request), 200),
            "get" => reads.HandleAsync(request),
            _ => throw Errors.MethodNotAllowed(),
        };
    }
}
