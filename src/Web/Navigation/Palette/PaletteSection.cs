namespace Dashboard.Web.Navigation.Palette;

/// <summary>One group of results, best first.</summary>
public sealed record PaletteSection(PaletteGroup Group, IReadOnlyList<PaletteItem> Items);
