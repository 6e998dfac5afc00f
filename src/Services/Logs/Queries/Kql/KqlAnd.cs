namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>All must hold.</summary>
public sealed record KqlAnd(IReadOnlyList<KqlNode> Nodes) : KqlNode;
