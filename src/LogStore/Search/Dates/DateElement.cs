namespace Dashboard.LogStore.Search.Dates;

/// <summary>
/// One element of a date pattern: text, a number of <see cref="Minimum"/> to <see cref="Maximum"/> digits, or optional elements.
/// <see cref="Text"/> is a literal's text or a zone's style.
/// </summary>
internal sealed record DateElement(DateElementKind Kind, int Minimum = 1, int Maximum = 1, string Text = "")
{
    public IReadOnlyList<DateElement> Inner { get; init; } = [];
}
