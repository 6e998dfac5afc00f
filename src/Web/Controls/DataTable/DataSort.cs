namespace Dashboard.Web.Controls.DataTable;

/// <summary>Sorted by a column.</summary>
public sealed record DataSort(string Column, bool Descending);
