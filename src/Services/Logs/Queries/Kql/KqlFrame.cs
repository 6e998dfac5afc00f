namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>A parenthesis or brace that is open.</summary>
/// <param name="Field">The field of a list of values; null elsewhere.</param>
/// <param name="NestedPath">The whole path of the nested object that the cursor is in; null outside of any.</param>
internal sealed record KqlFrame(string? Field, string? NestedPath);
