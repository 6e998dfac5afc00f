using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Controls.DataTable;

/// <summary>A column of a table.</summary>
public sealed record DataColumn<TItem>
{
    /// <summary>As it stands in addresses and is remembered.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>More about it, on hover.</summary>
    public string? Hint { get; init; }

    /// <summary>At the right edge, in tabular figures.</summary>
    public bool Numeric { get; init; }

    /// <summary>In pixels, until the reader makes it another.</summary>
    public int Width { get; init; } = 110;

    /// <summary>Takes what room is left; one column should.</summary>
    public bool Grows { get; init; }

    public bool Sortable { get; init; } = true;

    /// <summary>Cannot be hidden, and stands first: what names a row.</summary>
    public bool IsName { get; init; }

    /// <summary>Can be left out where the place is narrow.</summary>
    public bool Wide { get; init; }

    public bool ShownByDefault { get; init; } = true;

    /// <summary>Rows can be chosen by the value of a cell.</summary>
    public bool Filterable { get; init; }

    public required RenderFragment<TItem> Cell { get; init; }

    /// <summary>The cell as plain text, for files and the clipboard.</summary>
    public required Func<TItem, string> Text { get; init; }
}
