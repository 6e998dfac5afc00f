namespace Dashboard.Services.Cluster.Lists.Health;

/// <summary>Tells for every row of one list how well its object is, by what the server's columns say.</summary>
internal sealed class HealthJudge
{
    private static readonly string[] StateColumns = ["Status", "Phase", "State", "Health", "Health Status", "Ready", "Available", "Synced", "Healthy", "Condition", "Established"];

    private readonly Dictionary<string, int> columns;
    private readonly HealthRule? rule;

    private HealthJudge(Dictionary<string, int> columns, HealthRule? rule, int? column)
    {
        this.columns = columns;
        this.rule = rule;
        Column = column;
    }

    /// <summary>The server's column that holds the word that is judged; null where the judgement stands in no single column.</summary>
    public int? Column { get; }

    /// <summary>Whether anything can be told of this kind.</summary>
    public bool Knows => rule is not null;

    public static HealthJudge For(ResourceType type, IReadOnlyList<TableColumn> server)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < server.Count; i++)
            columns.TryAdd(server[i].Name, i);

        if (HealthRules.For(type.QualifiedName) is { } known)
            return new(columns, known.Rule, known.Column is { } name && columns.TryGetValue(name, out var at) ? at : null);

        // Any other kind: a column that looks like a state, and whose kind is text.
        foreach (var name in StateColumns)
        {
            if (columns.TryGetValue(name, out var index) && server[index].Type is ("string" or ""))
                return new(columns, facts => HealthWords.OfState(facts[name], name), index);
        }

        return new(columns, null, null);
    }

    public RowHealth Judge(IReadOnlyList<string?> cells, ObjectMetadata metadata, DateTimeOffset now)
    {
        if (rule is null)
            return metadata.DeletionTimestamp is { } ending ? HealthRules.Ending(ending, now) : RowHealth.Unknown;
        var health = rule(new HealthFacts(columns, cells, metadata, now));
        return metadata.DeletionTimestamp is { } since && health.Tone is not HealthTone.Bad ? HealthRules.Ending(since, now) : health;
    }
}
