namespace Dashboard.Services.Logs.Queries.Filters;

/// <summary>The JSON type of a value.</summary>
public enum LogValueKind
{
    Text,
    Number,
    Boolean,
}
