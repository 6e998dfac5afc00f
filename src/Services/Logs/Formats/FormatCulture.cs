using System.Globalization;

namespace Dashboard.Services.Logs.Formats;

/// <summary>The reader's language and time zone.</summary>
public sealed record FormatCulture(CultureInfo Culture, TimeZoneInfo TimeZone);
