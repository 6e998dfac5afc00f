namespace Dashboard.Web.Navigation.Palette;

/// <summary>One thing that the palette found: a place to go to, or an action to run.</summary>
public sealed record PaletteItem
{
    /// <summary>Stable for the same thing; the first of equal ones stays.</summary>
    public required string Id { get; init; }

    public required PaletteGroup Group { get; init; }

    public required string Title { get; init; }

    /// <summary>Few words beside the title: kind and namespace, a short name, keys.</summary>
    public string? Hint { get; init; }

    /// <summary>A name of <see cref="Controls.Icons"/>.</summary>
    public string Icon { get; init; } = "next";

    /// <summary>Where it leads; null for an action.</summary>
    public string? Href { get; init; }

    /// <summary>Leaves the application's router and loads the address anew.</summary>
    public bool Reload { get; init; }

    /// <summary>What it does; null for a place.</summary>
    public Func<Task>? Run { get; init; }

    /// <summary>Id of a form of the page that it posts; null for none.</summary>
    public string? Form { get; init; }

    /// <summary>How well it fits (<see cref="PaletteMatch"/>): lower stands first, and so does the group that holds the lowest.</summary>
    public int Rank { get; init; }

    /// <summary>Among those of its group that fit alike, lower stands first.</summary>
    public int Place { get; init; }
}
