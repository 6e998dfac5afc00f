namespace Dashboard.Simulation.Api;

/// <summary>Gives a request for a subresource to its handler.</summary>
internal sealed class SubresourceHandlers(LogHandler logs, ExecHandler exec, ScaleHandler scales, EvictionHandler evictions, TokenHandler tokens)
{
    public Task HandleAsync(ApiRequest request, CancellationToken cancellationToken) => (request.Subresource, request.Verb) switch
    {
        ("log", "get") => logs.HandleAsync(request, cancellationToken),
        ("exec", "get" or "create") => exec.HandleAsync(request, cancellationToken),
        ("scale", "get" or "update" or "patch") => scales.HandleAsync(request, cancellationToken),
        ("eviction", "create") => evictions.HandleAsync(request, cancellationToken),
        ("token", "create") => tokens.HandleAsync(request, cancellationToken),
        _ => throw Errors.MethodNotAllowed(),
    };
}
