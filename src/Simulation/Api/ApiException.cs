using System.Text.Json.Nodes;

namespace Dashboard.Simulation.Api;

/// <summary>A request that ends in a Status of failure. Thrown anywhere while a request is answered, written out in one place.</summary>
internal sealed class ApiException(JsonObject status) : Exception(status["message"]?.ToString())
{
    public JsonObject Status { get; } = status;

    public int Code => (int)Status["code"]!;

    /// <summary>Value of a Retry-After header.</summary>
    public int? RetryAfter { get; init; }
}
