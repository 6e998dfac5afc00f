using System.Text.Json;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary>Changes of aliases that are made together or not at all.</summary>
internal sealed class AliasActions(IndexService indices)
{
    private readonly List<Func<MetadataState, MetadataState>> changes = [];
    private readonly List<string> deleted = [];

    public void Read(string name, JsonElement action)
    {
        var names = Texts(action, "index", "indices");
        var aliases = Texts(action, "alias", "aliases");
        switch (name)
        {
            case "add":
                Add(names, aliases, AliasDefinition.Read(action));
                break;
            case "remove":
                Remove(names, aliases, mustExist: action.TryGetProperty("must_exist", out var flag) && flag.ToString().Equals("true", StringComparison.OrdinalIgnoreCase));
                break;
            case "remove_index":
                deleted.AddRange(Resolve(names, new ResolveOptions { AllowAliases = false, ExpandClosed = true, AllowNoIndices = false }));
                break;
            default:
                throw new StoreFailureException(new StoreFailure(400, "x_content_parse_exception", $"[aliases] unknown field [{name}]"));
        }
    }

    public void Add(IReadOnlyList<string> names, IReadOnlyList<string> aliases, AliasDefinition definition)
    {
        if (names.Count == 0 || aliases.Count == 0)
            throw RestFailure.IllegalArgument(names.Count == 0 ? "One of [index] or [indices] is required" : "One of [alias] or [aliases] is required");
        foreach (var alias in aliases)
        {
            if (IndexName.CheckAlias(alias) is { } problem)
                throw new StoreFailureException(problem);
            if (indices.Engine.Find(alias) is not null && !deleted.Contains(alias))
                throw new StoreFailureException(new StoreFailure(400, "invalid_alias_name_exception",
                    $"Invalid alias name [{alias}]: an index or data stream exists with the same name as the alias") { Index = alias });
            foreach (var index in Resolve(names, ResolveOptions.Changes))
                changes.Add(state => state.WithAlias(index, alias, definition));
        }
    }

    public void Remove(IReadOnlyList<string> names, IReadOnlyList<string> aliases, bool mustExist)
    {
        var any = false;
        foreach (var index in Resolve(names, ResolveOptions.Everything))
        {
            foreach (var alias in indices.Metadata.State.AliasesOf(index).Keys.Where(alias => aliases.Any(pattern => WildcardPattern.Matches(pattern, alias))))
            {
                any = true;
                changes.Add(state => state.WithoutAlias(index, alias));
            }
        }

        if (!any && (mustExist || aliases.All(alias => !WildcardPattern.IsPattern(alias))))
            throw new StoreFailureException(new StoreFailure(404, "aliases_not_found_exception", $"aliases [{string.Join(",", aliases)}] missing") { MissingAlias = string.Join(",", aliases) });
    }

    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        foreach (var index in deleted)
            (await indices.DeleteAsync(index, cancellationToken)).OrAnswer();
        (await indices.Metadata.UpdateAsync(state => Checked(changes.Aggregate(state, (current, change) => change(current))), cancellationToken)).OrAnswer();
    }

    private static StoreResult<MetadataState> Checked(MetadataState state)
    {
        foreach (var (alias, members) in state.Aliases())
        {
            var writers = members.Where(index => index.Value.IsWriteIndex == true).Select(index => index.Key).ToArray();
            if (writers.Length > 1)
                return new StoreFailure(500, "illegal_state_exception", $"alias [{alias}] has more than one write index [{string.Join(",", writers)}]");
        }

        return state;
    }

    private IReadOnlyList<string> Resolve(IReadOnlyList<string> names, ResolveOptions options)
        => [.. indices.Names.Resolve(names, options).OrAnswer().Select(index => index.Name)];

    private static string[] Texts(JsonElement action, string one, string many)
    {
        if (action.TryGetProperty(one, out var text))
            return text.ValueKind == JsonValueKind.Array ? [.. text.EnumerateArray().Select(item => item.ToString())] : text.ToString().Split(',');
        return !action.TryGetProperty(many, out var list) ? []
            : list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(item => item.ToString())] : [list.ToString()];
    }
}
