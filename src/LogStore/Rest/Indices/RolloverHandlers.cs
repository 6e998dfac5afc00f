using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary><c>_rollover</c>: a new index behind an alias or data stream when the present one is old or large enough.</summary>
internal sealed partial class RolloverHandlers(IndexService indices, TimeProvider time) : RestModule(indices)
{
    public override void Map(RouteTable routes)
    {
        string[] parameters = ["timeout", "master_timeout", "wait_for_active_shards", "dry_run", "include_type_name"];
        routes.Add("POST", "/{alias}/_rollover", RollAsync, parameters);
        routes.Add("POST", "/{alias}/_rollover/{new_index}", RollAsync, parameters);
    }

    private async Task<RestResponse> RollAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var alias = request.Parameters.Required("alias");
        var body = request.JsonObject();
        var isStream = State[MetadataSection.DataStreams].ContainsKey(alias);
        var old = isStream ? Engine.Find(DataStreamTable.Backing(State, alias)[^1])! : Source(alias);
        var name = isStream ? DataStreamTable.BackingName(alias, DataStreamTable.Generation(State, alias) + 1) : request.Parameters.Text("new_index") ?? NextName(old.Name);
        if (!isStream && (IndexName.Check(name) ?? Taken(name)) is { } problem)
            throw new StoreFailureException(problem);
        var conditions = new JsonObject();
        foreach (var condition in IndexBody.Part(body, "conditions") is { ValueKind: JsonValueKind.Object } given ? given.EnumerateObject() : default)
            conditions[$"[{condition.Name}: {condition.Value}]"] = IsMet(old, condition.Name, condition.Value);
        var isDue = conditions.Count == 0 || conditions.Any(condition => condition.Value!.GetValue<bool>());
        var isDry = request.Parameters.Flag("dry_run", false);
        if (isDue && !isDry)
            await RollAsync(alias, old.Name, name, isStream, body, cancellationToken);
        return RestResponse.Json(new JsonObject
        {
            ["acknowledged"] = isDue && !isDry,
            ["shards_acknowledged"] = isDue && !isDry,
            ["old_index"] = old.Name,
            ["new_index"] = name,
            ["rolled_over"] = isDue && !isDry,
            ["dry_run"] = isDry,
            ["conditions"] = conditions,
        });
    }

    private async Task RollAsync(string alias, string old, string name, bool isStream, JsonElement body, CancellationToken cancellationToken)
    {
        if (isStream)
        {
            (await Indices.AddGenerationAsync(alias, cancellationToken)).OrAnswer();
            return;
        }

        var definition = State.AliasesOf(old)[alias];
        var aliases = new SortedDictionary<string, AliasDefinition>(IndexBody.Aliases(body).ToDictionary(), StringComparer.Ordinal) { [alias] = definition };
        (await Indices.CreateAsync(name, IndexBody.Mappings(body, hasType: true, out _), IndexSettings.Flatten(IndexBody.Part(body, "settings")), aliases, cancellationToken)).OrAnswer();
        (await Indices.Metadata.UpdateAsync(
            state => definition.IsWriteIndex == true ? state.WithAlias(old, alias, definition with { IsWriteIndex = false }) : state.WithoutAlias(old, alias),
            cancellationToken)).OrAnswer();
    }

    private LogIndex Source(string alias)
    {
        if (!State.Aliases().TryGetValue(alias, out var members))
            throw RestFailure.IllegalArgument($"rollover target [{alias}] is a [concrete index] but one of [alias,data_stream] was expected");
        var source = members.Count == 1 ? members.Keys.First() : members.FirstOrDefault(member => member.Value.IsWriteIndex == true).Key;
        return source is not null && Engine.Find(source) is { } index
            ? index
            : throw RestFailure.IllegalArgument($"rollover target [{alias}] does not point to a write index");
    }

    private StoreFailure? Taken(string name)
        => Engine.Find(name) is { } index
            ? new StoreFailure(400, "resource_already_exists_exception", $"index [{name}/{index.Uuid}] already exists") { Index = name }
            : null;

    private static string NextName(string name)
    {
        var match = Numbered().Match(name);
        return match.Success
            ? $"{match.Groups[1].Value}-{(long.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) + 1).ToString("000000", CultureInfo.InvariantCulture)}"
            : throw RestFailure.IllegalArgument($"index name [{name}] does not match pattern '^.*-\\d+$'");
    }

    private bool IsMet(LogIndex index, string name, JsonElement value)
    {
        var statistics = Engine.Statistics(index.Name).OrAnswer();
        return name switch
        {
            "max_docs" => statistics.Documents >= value.GetInt64(),
            "max_size" => statistics.Documents > 0 && statistics.Bytes >= ByteSize.Parse(value.ToString(), name),
            "max_age" => time.GetUtcNow() - index.Created >= TimeValue.Parse(value.ToString(), name),
            _ => throw RestFailure.IllegalArgument($"unknown rollover condition [{name}]"),
        };
    }

    [GeneratedRegex("^(.*)-([0-9]{1,18})$")]
    private static partial Regex Numbered();
}
