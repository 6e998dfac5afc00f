namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>A field's value against a bound: <c>size >= 10</c>.</summary>
/// <param name="Field">A <see cref="KqlText"/> or <see cref="KqlWildcard"/>.</param>
/// <param name="Bound">Anything but a <see cref="KqlWildcard"/> or <see cref="KqlNull"/>.</param>
public sealed record KqlComparison(KqlValue Field, ComparisonOperator Operator, KqlValue Bound) : KqlNode;
