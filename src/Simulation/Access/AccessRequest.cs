namespace Dashboard.Simulation.Access;

/// <summary>What is to be allowed: a verb on a resource, or on a path where <see cref="Path"/> is set.</summary>
internal sealed record AccessRequest(string Verb)
{
    public string Group { get; init; } = "";
    public string Resource { get; init; } = "";
    public string Subresource { get; init; } = "";
    public string Namespace { get; init; } = "";
    public string Name { get; init; } = "";
    public string? Path { get; init; }

    public string FullResource => Subresource.Length == 0 ? Resource : $"{Resource}/{Subresource}";
}
