namespace Dashboard.Services.Access;

/// <summary>May the user do this? <paramref name="Namespace"/> null asks for all namespaces (or a resource without one), <paramref name="Name"/> null for any name.</summary>
public readonly record struct AccessQuestion(string Verb, string Group, string Plural, string? Namespace = null, string? Subresource = null, string? Name = null);
