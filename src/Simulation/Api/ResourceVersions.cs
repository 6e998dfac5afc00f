using System.Globalization;
using System.Text.Json.Nodes;

namespace Dashboard.Simulation.Api;

/// <summary>The rules of the resourceVersion parameters.</summary>
internal static class ResourceVersions
{
    public static long? Read(string? text)
    {
        if (text is null)
            return null;
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (long)Math.Min(version, long.MaxValue)
            : throw Errors.BadRequest($"invalid resource version: resourceVersion: Invalid value: \"{text}\": strconv.ParseUint: parsing \"{text}\": invalid syntax");
    }

    public static void CheckMatch(ApiRequest request)
    {
        if (request.Query("sendInitialEvents") is not null && request.Verb != "watch")
            throw Options("sendInitialEvents", "sendInitialEvents is forbidden for list");
        if (request.Query("resourceVersionMatch") is not { } match)
            return;
        if (request.Query("continue") is not null)
            throw Options("resourceVersionMatch", "resourceVersionMatch is forbidden when continue is provided");
        if (request.Query("resourceVersion") is null)
            throw Options("resourceVersionMatch", "resourceVersionMatch is forbidden unless resourceVersion is provided");
        if (match is not ("Exact" or "NotOlderThan"))
            throw Errors.Invalid("meta.k8s.io", "ListOptions", "ListOptions.meta.k8s.io", "", FieldError.Unsupported("resourceVersionMatch", match, "Exact", "NotOlderThan"));
        if (match == "Exact" && request.Query("resourceVersion") == "0")
            throw Options("resourceVersionMatch", "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"");
    }

    public static void CheckWatch(ApiRequest request)
    {
        var match = request.Query("resourceVersionMatch");
        if (request.Query("sendInitialEvents") is not null)
        {
            if (match != "NotOlderThan")
                throw Options("resourceVersionMatch", "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
        }
        else if (match is not null)
        {
            throw Options("resourceVersionMatch", "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided");
        }
    }

    public static ApiException TooLarge(long asked, long current) => Errors.Make(504, "Timeout", $"Too large resource version: {asked}, current: {current}", new JsonObject
    {
        ["causes"] = new JsonArray(new JsonObject { ["reason"] = "ResourceVersionTooLarge", ["message"] = "Too large resource version" }),
        ["retryAfterSeconds"] = 1,
    });

    private static ApiException Options(string field, string why) =>
        Errors.Invalid("meta.k8s.io", "ListOptions", "ListOptions.meta.k8s.io", "", FieldError.Forbidden(field, why));
}
