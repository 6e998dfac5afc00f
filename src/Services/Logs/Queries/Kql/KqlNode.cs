namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>A part of a KQL query.</summary>
public abstract record KqlNode
{
    /// <summary>Where it is written.</summary>
    public TextSpan Span { get; init; }
}
