namespace Dashboard.Services.Logs.Patterns;

/// <summary>A level as the lines name it, with the lines of it by weight.</summary>
public readonly record struct LevelCount(string Level, long Count);
