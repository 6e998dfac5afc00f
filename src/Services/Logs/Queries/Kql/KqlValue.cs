namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>A value, or the name of a field.</summary>
public abstract record KqlValue
{
    /// <summary>Where it is written, with its quotation marks.</summary>
    public TextSpan Span { get; init; }
}
