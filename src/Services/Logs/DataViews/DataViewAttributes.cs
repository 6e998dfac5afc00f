using System.Text.Json;
using Dashboard.Services.Logs.Formats;

namespace Dashboard.Services.Logs.DataViews;

/// <summary>The content of a data view's saved object; its id and its name are the object's own.</summary>
internal sealed record DataViewAttributes
{
    public required string Pattern { get; init; }

    public string? TimeField { get; init; }

    public string? NamespaceField { get; init; }

    public IReadOnlyDictionary<string, FieldFormat> Formats { get; init; } = new Dictionary<string, FieldFormat>();

    public IReadOnlyList<string> HiddenFields { get; init; } = [];

    public IReadOnlyList<RuntimeField> RuntimeFields { get; init; } = [];

    public IReadOnlyDictionary<string, int> Popularity { get; init; } = new Dictionary<string, int>();

    public static DataViewAttributes Of(DataView view) => new()
    {
        Pattern = view.Pattern,
        TimeField = view.TimeField,
        NamespaceField = view.NamespaceField,
        Formats = view.Formats,
        HiddenFields = view.HiddenFields,
        RuntimeFields = view.RuntimeFields,
        Popularity = view.Popularity,
    };

    /// <summary>Null where the content is none of a data view.</summary>
    public static DataViewAttributes? Read(JsonElement attributes)
    {
        try
        {
            return attributes.Deserialize(DataViewJson.Default.DataViewAttributes);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public JsonElement Write() => JsonSerializer.SerializeToElement(this, DataViewJson.Default.DataViewAttributes);

    public DataView ToView(string id, string name) => new()
    {
        Id = id,
        Name = name,
        Pattern = Pattern,
        TimeField = TimeField,
        NamespaceField = NamespaceField,
        Formats = Formats,
        HiddenFields = HiddenFields,
        RuntimeFields = RuntimeFields,
        Popularity = Popularity,
    };
}
