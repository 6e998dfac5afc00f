namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary><c>null</c>, without quotation marks.</summary>
public sealed record KqlNull : KqlValue;
