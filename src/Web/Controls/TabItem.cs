namespace Dashboard.Web.Controls;

/// <summary>A tab: its key (stands in the URL), its title and, where it says something, a count.</summary>
public sealed record TabItem(string Key, string Title, long? Count = null);
