using Dashboard.Simulation.Access;
using Dashboard.Simulation.Store;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Simulation.Api;

/// <summary>A request for resources: who asks what, of which.</summary>
internal sealed record ApiRequest(HttpContext Http, User User, Resource Resource, string Verb)
{
    /// <summary>Null for all namespaces, or for a resource of the cluster.</summary>
    public string? Namespace { get; init; }
    public string Name { get; init; } = "";
    public string Subresource { get; init; } = "";

    public string StoredNamespace => Namespace ?? "";

    public CancellationToken Aborted => Http.RequestAborted;

    public string? Query(string name) => Http.Request.Query.TryGetValue(name, out var values) && values.Count > 0 && values[0] is { Length: > 0 } value ? value : null;

    public bool QueryFlag(string name) => Query(name) is "true" or "1" or "True" or "TRUE" or "t" or "T";

    public long? QueryInteger(string name)
    {
        if (Query(name) is not { } text)
            return null;
        return long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Errors.BadRequest($"strconv.ParseInt: parsing \"{text}\": invalid syntax");
    }

    public bool DryRun => Query("dryRun") == "All";
}
