namespace Dashboard.Web.Controls.DataTable;

/// <summary>A wish for rows with the same value below a column as one row has, or for those without it.</summary>
public readonly record struct CellFilter<TItem>(TItem Item, string Column, bool Exclude);
