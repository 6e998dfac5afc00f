namespace Dashboard.Web.Controls.DataTable;

/// <summary>Names the resource files of the table's words.</summary>
public sealed class DataTableText;
