using System.Text.Json;

namespace Dashboard.Web.Controls.DataTable;

/// <summary>What a reader made of a table's columns. Remembered in the browser.</summary>
public sealed record TableLayout
{
    public static TableLayout Default { get; } = new();

    /// <summary>The shown columns, in their order; null shows the table's own choice.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>In pixels.</summary>
    public IReadOnlyDictionary<string, int> Widths { get; init; } = new Dictionary<string, int>();

    /// <summary>The shown columns in their order. What is unknown is passed over; the name always stands first.</summary>
    public IReadOnlyList<DataColumn<TItem>> Arrange<TItem>(IReadOnlyList<DataColumn<TItem>> all)
    {
        var chosen = Columns is null ? [] : Columns.Select(id => all.FirstOrDefault(column => column.Id == id)).OfType<DataColumn<TItem>>().Distinct().ToList();
        if (chosen.Count == 0)
            return [.. all.Where(column => column.ShownByDefault || column.IsName)];
        return [.. all.Where(column => column.IsName && !chosen.Contains(column)), .. chosen];
    }

    /// <summary>Puts a column where another one stands.</summary>
    public TableLayout Move<TItem>(IReadOnlyList<DataColumn<TItem>> all, string column, string to)
    {
        var ids = Arrange(all).Select(shown => shown.Id).ToList();
        int from = ids.IndexOf(column), place = ids.IndexOf(to);
        if (from < 0 || place < 0)
            return this;
        ids.RemoveAt(from);
        ids.Insert(place, column);
        return this with { Columns = ids };
    }

    /// <summary>Shows a hidden column at the end, or hides a shown one.</summary>
    public TableLayout Toggle<TItem>(IReadOnlyList<DataColumn<TItem>> all, string column)
    {
        var ids = Arrange(all).Select(shown => shown.Id).ToList();
        if (!ids.Remove(column))
            ids.Add(column);
        return this with { Columns = ids };
    }

    public TableLayout Resize(string column, int width) =>
        this with { Widths = new Dictionary<string, int>(Widths, StringComparer.Ordinal) { [column] = Math.Clamp(width, 40, 2000) } };

    public string Write() => JsonSerializer.Serialize(this, TableLayoutJson.Default.TableLayout);

    /// <summary>What was remembered; the default where that is not readable.</summary>
    public static TableLayout Read(string? text)
    {
        if (text is null)
            return Default;
        try
        {
            return JsonSerializer.Deserialize(text, TableLayoutJson.Default.TableLayout) ?? Default;
        }
        catch (JsonException)
        {
            return Default;
        }
    }
}
