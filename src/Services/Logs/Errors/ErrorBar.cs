namespace Dashboard.Services.Logs.Errors;

/// <summary>Errors and warnings of a minute.</summary>
public readonly record struct ErrorBar(DateTimeOffset Start, long Errors, long Warnings);
