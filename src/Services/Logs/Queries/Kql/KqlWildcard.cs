namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>Text with wildcards.</summary>
/// <param name="Parts">The texts between the wildcards, without escapes: two at least, <c>["", ""]</c> for a <c>*</c> alone.</param>
public sealed record KqlWildcard(IReadOnlyList<string> Parts) : KqlValue
{
    /// <summary>Nothing but <c>*</c>.</summary>
    public bool IsAny => Parts.All(part => part.Length == 0);
}
