namespace Dashboard.Web.Features.Discover.Exports;

/// <summary>As what the table's lines go to the clipboard.</summary>
public enum CopyFormat
{
    Text,
    Json,
    Csv,
}
