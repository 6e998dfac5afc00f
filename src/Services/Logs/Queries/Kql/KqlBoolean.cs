namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary><c>true</c> or <c>false</c>, without quotation marks.</summary>
public sealed record KqlBoolean(bool Value) : KqlValue;
