namespace Dashboard.Services.Logs.Search;

/// <summary>How many documents have a value from here (included) up to there (not included).</summary>
public readonly record struct ValueRange(double From, double To, long Documents);
