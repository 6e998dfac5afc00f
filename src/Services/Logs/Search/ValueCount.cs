using System.Text.Json;

namespace Dashboard.Services.Logs.Search;

/// <summary>A value and how many documents have it.</summary>
/// <param name="Value">As a filter takes it: a string, a number, a boolean; dates as numbers of milliseconds.</param>
/// <param name="Text">As the server writes it: dates in the field's format, booleans as <c>true</c> and <c>false</c>.</param>
/// <param name="Documents">How many have it.</param>
public sealed record ValueCount(JsonElement Value, string Text, long Documents);
