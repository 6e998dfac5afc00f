namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>One object of a nested field fulfils the whole query: <c>items: { name: a and size > 1 }</c>.</summary>
/// <param name="Path">The nested field, without the path of the one around it.</param>
public sealed record KqlNested(KqlText Path, KqlNode Node) : KqlNode;
