using Microsoft.AspNetCore.Http;

namespace Dashboard.Simulation.Api;

/// <summary>Reads the Accept header the way the API server does: the first clause that it can serve.</summary>
internal static class Negotiation
{
    public static Representation Of(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        if (accept.Length == 0)
            return Representation.Full;
        foreach (var clause in accept.Split(','))
        {
            var parts = clause.Split(';', StringSplitOptions.TrimEntries);
            if (parts[0] is not ("application/json" or "*/*" or "application/*"))
                continue;
            var asKind = parts.FirstOrDefault(part => part.StartsWith("as=", StringComparison.Ordinal))?[3..];
            switch (asKind)
            {
                case null:
                    return Representation.Full;
                case "Table":
                    return Representation.Table;
                case "PartialObjectMetadata" or "PartialObjectMetadataList":
                    return Representation.Metadata;
            }
        }

        throw Errors.NotAcceptable();
    }

    /// <summary>Whether aggregated discovery is asked for.</summary>
    public static bool WantsAggregated(HttpRequest request) =>
        request.Headers.Accept.ToString().Split(',').Any(clause => clause.Contains("as=APIGroupDiscoveryList", StringComparison.Ordinal) && clause.Contains("v=v2", StringComparison.Ordinal) && !clause.Contains("v=v2beta1", StringComparison.Ordinal));
}
