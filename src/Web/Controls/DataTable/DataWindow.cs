namespace Dashboard.Web.Controls.DataTable;

/// <summary>Some rows from an index on, and how many there are in all.</summary>
public sealed record DataWindow<TItem>(IReadOnlyList<TItem> Items, int Count);
