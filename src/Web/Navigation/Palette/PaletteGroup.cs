namespace Dashboard.Web.Navigation.Palette;

/// <summary>The groups of the command palette, in the order in which they are shown where none fits better than another.</summary>
public enum PaletteGroup
{
    Recent,
    Pages,
    Kinds,
    Objects,
    Actions,
}
