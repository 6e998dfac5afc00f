namespace Dashboard.Services.Logs.Formats;

/// <summary>Colours one value, or the numbers of a range.</summary>
/// <param name="Color">The colour.</param>
/// <param name="Text">The value, in any case; <c>*</c> for any letters; null for a range.</param>
/// <param name="From">Numbers from here on, this included; null for no bound.</param>
/// <param name="To">Numbers below this; null for no bound.</param>
public sealed record ColorRule(ValueColor Color, string? Text = null, double? From = null, double? To = null);
