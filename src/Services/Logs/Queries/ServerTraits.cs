namespace Dashboard.Services.Logs.Queries;

/// <summary>What the servers differ in as far as queries are concerned.</summary>
public sealed record ServerTraits
{
    /// <summary><c>case_insensitive</c> in <c>term</c>, <c>prefix</c> and <c>wildcard</c>: Elasticsearch 7.10 and later, OpenSearch.</summary>
    public required bool SupportsCaseInsensitive { get; init; }

    /// <summary><c>runtime_mappings</c>: Elasticsearch 7.11 and later.</summary>
    public required bool SupportsRuntimeMappings { get; init; }

    /// <summary>The clauses that the server takes in one query (<c>indices.query.bool.max_clause_count</c>; 1,024 unless it was set).</summary>
    public int MaximumClauses { get; init; } = 1024;

    /// <summary>The traits by what <c>GET /</c> says.</summary>
    public static ServerTraits Of(bool isOpenSearch, Version version) => new()
    {
        SupportsCaseInsensitive = isOpenSearch || version >= new Version(7, 10),
        SupportsRuntimeMappings = !isOpenSearch && version >= new Version(7, 11),
    };
}
