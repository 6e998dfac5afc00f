namespace Dashboard.Web.Features.DataViews;

/// <summary>A value and the word for it while they are being written.</summary>
public sealed class LookupWordDraft
{
    public string Value { get; set; } = "";

    public string Word { get; set; } = "";
}
