namespace Dashboard.Web.Navigation.Palette;

/// <summary>What has been found so far: the groups that have something, in their order.</summary>
public sealed record PaletteResults(string Text, IReadOnlyList<PaletteSection> Sections, bool Complete)
{
    public static PaletteResults None { get; } = new("", [], Complete: true);
}
