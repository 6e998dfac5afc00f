using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dashboard.Unit.LogStore.Contracts.Servers;

/// <summary>
/// How a server of another version answers by its own design where the store answers as Elasticsearch 7.10.2; read from <c>server-rules.json</c>. What no rule names must be
/// equal. Patterns are regular expressions; a request is matched as one text, <c>METHOD /path?query</c> on a first line and the body after it.
/// </summary>
internal sealed record ServerRules
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<IReadOnlyList<ServerRules>> All = new(Read);

    public required string Name { get; init; }

    public required string Distribution { get; init; }

    /// <summary>The beginning of the version numbers that these rules are for.</summary>
    public required string Version { get; init; }

    /// <summary>How a request is put to this server, one rule after the other.</summary>
    public IReadOnlyList<Rewrite> Requests { get; init; } = [];

    /// <summary>How an answer of this server is put as 7.10 puts it.</summary>
    public IReadOnlyList<Rewrite> Answers { get; init; } = [];

    /// <summary>Members, by name, that are not compared.</summary>
    public IReadOnlyList<Reason> Ignored { get; init; } = [];

    /// <summary>Requests whose answers are not compared.</summary>
    public IReadOnlyList<Reason> Apart { get; init; } = [];

    public static ServerRules Of(string name) => All.Value.Single(rules => rules.Name == name);

    public static ServerRules? For(string distribution, string version)
        => All.Value.FirstOrDefault(rules => rules.Distribution == distribution && version.StartsWith(rules.Version, StringComparison.Ordinal));

    public string Request(string text) => Requests.Aggregate(text, (request, rule) => rule.Apply(request));

    public string Answer(string text) => Answers.Aggregate(text, (answer, rule) => rule.Apply(answer));

    public bool IsApart(string request) => Apart.Any(rule => Regex.IsMatch(request, rule.Pattern, RegexOptions.CultureInvariant));

    private static IReadOnlyList<ServerRules> Read()
        => JsonSerializer.Deserialize<IReadOnlyList<ServerRules>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "LogStore", "Contracts", "Servers", "server-rules.json")), Options)!;
}
