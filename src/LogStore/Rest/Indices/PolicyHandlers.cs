using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary><c>_ilm/policy</c>: how long indices are kept. Of a policy's phases the one that deletes counts; others are kept and shown.</summary>
internal sealed class PolicyHandlers(IndexService indices, TimeProvider time) : RestModule(indices)
{
    public override void Map(RouteTable routes)
    {
        routes.Add("GET", "/_ilm/policy", Show, "master_timeout", "timeout");
        routes.Add("GET", "/_ilm/policy/{policy}", Show, "master_timeout", "timeout");
        routes.Add("PUT", "/_ilm/policy/{policy}", PutAsync, "master_timeout", "timeout");
        routes.Add("DELETE", "/_ilm/policy/{policy}", DeleteAsync, "master_timeout", "timeout");
        routes.Add("GET", "/_ilm/status", (_, _) => Task.FromResult(RestResponse.Json(new JsonObject { ["operation_mode"] = "RUNNING" })));
    }

    private Task<RestResponse> Show(RestRequest request, CancellationToken cancellationToken)
    {
        var name = request.Parameters.Text("policy");
        if (name is not null && !State[MetadataSection.Policies].ContainsKey(name))
            throw new StoreFailureException(new StoreFailure(404, "resource_not_found_exception", $"Lifecycle policy not found: {name}"));
        var json = new JsonObject();
        foreach (var (policy, definition) in State[MetadataSection.Policies].Where(entry => name is null || entry.Key == name))
            json[policy] = JsonObject.Create(definition.Clone());
        return Task.FromResult(RestResponse.Json(json));
    }

    private async Task<RestResponse> PutAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var name = request.Parameters.Required("policy");
        var body = request.RequiredJsonObject();
        if (!body.TryGetProperty("policy", out var policy) || !policy.TryGetProperty("phases", out var phases) || phases.ValueKind != JsonValueKind.Object)
            throw new StoreFailureException(new StoreFailure(400, "x_content_parse_exception", "[put_lifecycle_request] failed to parse field [policy]: Required [phases]"));
        var unknown = phases.EnumerateObject().Select(phase => phase.Name).FirstOrDefault(phase => phase is not ("hot" or "warm" or "cold" or "delete"));
        if (unknown is not null)
            throw RestFailure.IllegalArgument($"Timeseries lifecycle does not support phase [{unknown}]");
        if (phases.TryGetProperty("delete", out var deletion) && deletion.TryGetProperty("min_age", out var age))
            TimeValue.Parse(age.ToString(), "min_age");
        var modified = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        (await Indices.Metadata.UpdateAsync(
            state =>
            {
                var version = state[MetadataSection.Policies].TryGetValue(name, out var old) ? old.GetProperty("version").GetInt32() + 1 : 1;
                var json = new JsonObject { ["version"] = version, ["modified_date"] = modified, ["policy"] = JsonNode.Parse(policy.GetRawText()) };
                return state.With(MetadataSection.Policies, name, JsonSerializer.SerializeToElement(json));
            },
            cancellationToken)).OrAnswer();
        return RestResponse.Acknowledged();
    }

    private async Task<RestResponse> DeleteAsync(RestRequest request, CancellationToken cancellationToken)
    {
        await NamedMetadata.DeleteAsync(Indices.Metadata, MetadataSection.Policies, request.Parameters.Required("policy"),
            "resource_not_found_exception", "Lifecycle policy not found: {0}", cancellationToken);
        return RestResponse.Acknowledged();
    }
}
