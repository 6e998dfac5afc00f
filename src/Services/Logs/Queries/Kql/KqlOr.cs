namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>At least one must hold.</summary>
public sealed record KqlOr(IReadOnlyList<KqlNode> Nodes) : KqlNode;
