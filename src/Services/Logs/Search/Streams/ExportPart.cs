namespace Dashboard.Services.Logs.Search.Streams;

/// <summary>A part of an export as it came, and how to go on.</summary>
/// <param name="Documents">Whole ones.</param>
/// <param name="IsLast">Nothing comes after these.</param>
internal sealed record ExportPart(IReadOnlyList<LogDocument> Documents, bool IsLast);
