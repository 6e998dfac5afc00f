namespace Dashboard.Services.Logs.Search;

/// <summary>How many documents match, exactly.</summary>
public readonly record struct TotalCount(long Documents);
