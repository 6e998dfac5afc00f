namespace Dashboard.Services.Logs.Queries.Time;

/// <summary>A step of date math: so many units on, or back where the count is negative.</summary>
public readonly record struct TimeStep(int Count, TimeUnit Unit);
