using System.Buffers;
using System.Text;
using System.Text.Json;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Exports;

/// <summary>
/// A row a document, by columns, in UTF-8 with its mark, without which spreadsheets take it for something else. Several values of a field stand with commas between, objects as JSON, and what is a date by its
/// field in ISO 8601. A document is read once, however many columns there are.
/// </summary>
public sealed class CsvWriter : IDocumentWriter
{
    private readonly IReadOnlyList<string> columns;
    private readonly ExportTimes times;
    private readonly StringBuilder?[] cells;
    private readonly bool[] dates;
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
    private readonly StringBuilder row = new();

    /// <param name="fields">Those of the data view: they say which columns are dates, and which another field's text in another form.</param>
    /// <param name="columns">Names of fields; <c>_id</c> and <c>_index</c> among them if wanted.</param>
    /// <param name="zone">In which times are written.</param>
    public CsvWriter(FieldList fields, IReadOnlyList<string> columns, TimeZoneInfo zone)
    {
        this.columns = columns;
        times = new(zone);
        cells = new StringBuilder?[columns.Count];
        dates = [.. columns.Select(column => fields.Find(column)?.Kind == LogFieldKind.Date)];
        foreach (var (place, column) in columns.Index())
        {
            var name = fields.Find(column)?.ParentName ?? column;
            if (!places.TryGetValue(name, out var same))
                places.Add(name, same = []);
            same.Add(place);
        }
    }

    public string ContentType => "text/csv; charset=utf-8";

    public string Extension => "csv";

    public void Begin(IBufferWriter<byte> target)
    {
        target.Write(Encoding.UTF8.Preamble);
        row.Clear().AppendJoin(',', columns.Select(CsvField.Of)).Append(CsvField.LineEnd);
        Send(target);
    }

    public void Write(LogDocument document, IBufferWriter<byte> target)
    {
        foreach (var cell in cells)
            cell?.Clear();
        Add(document.Source, "");
        foreach (var (field, values) in document.Computed)
        {
            // A value of the source goes before one that is computed.
            if (places.TryGetValue(field, out var at) && cells[at[0]] is null or { Length: 0 })
                AddEach(values, at);
        }

        AddText("_id", document.Id.Id);
        AddText("_index", document.Id.Index);
        row.Clear();
        for (var place = 0; place < cells.Length; place++)
        {
            if (place > 0)
                row.Append(',');
            if (cells[place] is { Length: > 0 } cell)
                row.Append(CsvField.Of(cell.ToString()));
        }

        row.Append(CsvField.LineEnd);
        Send(target);
    }

    private void Add(JsonElement value, string path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                if (path.Length > 0 && places.TryGetValue(path, out var wanted))
                    AddValue(value, wanted);
                foreach (var member in value.EnumerateObject())
                {
                    if (Name(member) is { } name)
                        Add(member.Value, path.Length == 0 ? name : $"{path}.{name}");
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Add(item, path);
                break;
            case JsonValueKind.Null:
                break;
            default:
                if (places.TryGetValue(path, out var at))
                    AddValue(value, at);
                break;
        }
    }

    private void AddEach(IReadOnlyList<JsonElement> values, List<int> at)
    {
        foreach (var value in values)
            AddValue(value, at);
    }

    private void AddValue(JsonElement value, List<int> at)
    {
        foreach (var place in at)
            Append(place, Text(value, dates[place]));
    }

    private void AddText(string column, string text)
    {
        if (places.TryGetValue(column, out var at))
            at.ForEach(place => Append(place, text));
    }

    private void Append(int place, string text)
    {
        var cell = cells[place] ??= new();
        if (cell.Length > 0)
            cell.Append(", ");
        cell.Append(text);
    }

    private string Text(JsonElement value, bool isDate)
    {
        try
        {
            return (isDate ? times.Of(value) : null) ?? (value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
        }
        catch (InvalidOperationException)
        {
            // An escape names half of a surrogate pair: valid JSON, but no text.
            return value.GetRawText();
        }
    }

    private static string? Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Send(IBufferWriter<byte> target)
    {
        foreach (var piece in row.GetChunks())
            Encoding.UTF8.GetBytes(piece.Span, target);
    }
}
