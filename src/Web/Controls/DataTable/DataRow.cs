namespace Dashboard.Web.Controls.DataTable;

/// <summary>An item and where it stands.</summary>
public readonly record struct DataRow<TItem>(int Index, TItem Item);
