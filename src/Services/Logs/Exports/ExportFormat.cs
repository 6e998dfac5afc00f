namespace Dashboard.Services.Logs.Exports;

/// <summary>What a file of exported documents is written as.</summary>
public enum ExportFormat
{
    /// <summary>A row a document, by columns; for spreadsheets.</summary>
    Csv,

    /// <summary>A document a line, as it was stored.</summary>
    Ndjson,
}
