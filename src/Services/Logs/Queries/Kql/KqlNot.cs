namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>Must not hold.</summary>
public sealed record KqlNot(KqlNode Node) : KqlNode;
