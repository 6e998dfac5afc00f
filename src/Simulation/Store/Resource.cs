namespace Dashboard.Simulation.Store;

/// <summary>A resource as the API serves it: one kind in one group and version.</summary>
internal sealed record Resource
{
    public static readonly IReadOnlyList<string> AllVerbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"];

    public required string Group { get; init; }
    public required string Version { get; init; }
    public required string Plural { get; init; }
    public required string Singular { get; init; }
    public required string Kind { get; init; }
    public required bool Namespaced { get; init; }
    public IReadOnlyList<string> ShortNames { get; init; } = [];
    public IReadOnlyList<string> Categories { get; init; } = [];
    public IReadOnlyList<string> Verbs { get; init; } = AllVerbs;
    public IReadOnlyList<string> Subresources { get; init; } = [];

    /// <summary>The definition that made a custom resource's version; null for built-in kinds.</summary>
    public CustomVersion? Custom { get; init; }

    public string GroupVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary><c>pods</c>, <c>deployments.apps</c>: as messages and RBAC name it.</summary>
    public string Qualified => Group.Length == 0 ? Plural : $"{Plural}.{Group}";

    /// <summary>Kind as validation messages name it: <c>Pod</c>, <c>Deployment.apps</c>.</summary>
    public string QualifiedKind => Group.Length == 0 ? Kind : $"{Kind}.{Group}";

    /// <summary>Where its objects lie; both event groups share one place.</summary>
    public string Storage => Group == "events.k8s.io" ? "events" : Qualified;

    /// <summary>metrics.k8s.io is computed, not stored.</summary>
    public bool IsMetrics => Group == "metrics.k8s.io";

    public bool Allows(string verb) => Verbs.Contains(verb);

    public static Resource Parse(string line)
    {
        var field = line.Trim().Split('|');
        return new Resource
        {
            Group = field[0],
            Version = field[1],
            Plural = field[2],
            Singular = field[3],
            Kind = field[4],
            Namespaced = field[5] == "N",
            ShortNames = Split(field[6]),
            Categories = Split(field[7]),
            Verbs = field[8] == "*" ? AllVerbs : Split(field[8]),
            Subresources = Split(field[9]),
        };
    }

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
