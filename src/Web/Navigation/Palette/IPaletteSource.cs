namespace Dashboard.Web.Navigation.Palette;

/// <summary>Finds things by what was typed into the command palette. Scoped; all that are registered are asked at once.</summary>
public interface IPaletteSource
{
    /// <summary>
    /// What fits the text, in batches as they are found, best first within a batch. The text is trimmed and may be empty: a source answers then with what
    /// one most likely wants, or with nothing. Cancelled when more is typed or the palette closes.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<PaletteItem>> FindAsync(string text, CancellationToken cancellationToken);
}
