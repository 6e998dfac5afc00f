namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>A field has a value: <c>level: error</c>.</summary>
/// <param name="Field">A <see cref="KqlText"/> or <see cref="KqlWildcard"/>; null where a value stands alone, for any field.</param>
public sealed record KqlIs(KqlValue? Field, KqlValue Value) : KqlNode;
