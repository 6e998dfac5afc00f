namespace Dashboard.Services.Logs.Formats;

/// <summary>A link. Only <c>http</c>, <c>https</c> and relative addresses become one; others stay text.</summary>
/// <param name="Template">The address; <c>{{value}}</c> is the value, escaped for an address, and <c>{{rawValue}}</c> the value as it is, which must be the beginning.</param>
/// <param name="Label">The text; null for the value.</param>
public sealed record UrlFormat(string Template = "{{rawValue}}", string? Label = null) : FieldFormat;
