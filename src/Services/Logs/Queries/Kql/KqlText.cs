namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>Text without wildcards; numbers and dates too.</summary>
/// <param name="Text">What is meant, without escapes.</param>
/// <param name="IsQuoted">Written in quotation marks: its words are sought next to each other.</param>
public sealed record KqlText(string Text, bool IsQuoted) : KqlValue;
