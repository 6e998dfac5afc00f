using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Web.Navigation;

namespace Dashboard.Web.Features.Discover;

/// <summary>A saved search's content: what Discover's address says, by the names of its parameters, and the time where it was saved along.</summary>
public static class SavedSearch
{
    public static JsonElement Write(DiscoverState state, string? time)
    {
        var parameters = new JsonObject();
        foreach (var (name, value) in DiscoverAddress.Write(state))
        {
            if (value is not null)
                parameters[name] = value;
        }

        if (time is not null)
            parameters[TimeQuery.RangeParameter] = time;
        return JsonSerializer.SerializeToElement(new JsonObject { ["parameters"] = parameters });
    }

    /// <summary>What is wrong with the content of a saved search; null where it can stand.</summary>
    public static string? Problem(JsonElement attributes) =>
        attributes.ValueKind == JsonValueKind.Object && attributes.TryGetProperty("parameters", out var parameters) && parameters.ValueKind == JsonValueKind.Object
        && parameters.EnumerateObject().All(one => one.Value.ValueKind == JsonValueKind.String)
            ? null
            : "A saved search has \"parameters\", an object of texts.";

    /// <summary>What cannot be read is left out.</summary>
    public static (DiscoverState State, string? Time) Read(JsonElement attributes)
    {
        if (attributes.ValueKind != JsonValueKind.Object || !attributes.TryGetProperty("parameters", out var parameters) || parameters.ValueKind != JsonValueKind.Object)
            return (new(), null);
        var uri = QueryState.With(Urls.Discover, [.. parameters.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.String).Select(one => new KeyValuePair<string, string?>(one.Name, one.Value.GetString()))]);
        return (DiscoverAddress.Read(uri, out _), QueryState.Read(uri, TimeQuery.RangeParameter));
    }
}
