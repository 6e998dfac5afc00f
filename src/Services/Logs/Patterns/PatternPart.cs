namespace Dashboard.Services.Logs.Patterns;

/// <summary>A part of a template: constant text, or a variable with its value in the example.</summary>
public readonly record struct PatternPart(string Text, bool IsVariable);
