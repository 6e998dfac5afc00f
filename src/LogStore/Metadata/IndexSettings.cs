using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Metadata;

/// <summary>Settings of an index: flat names with <c>index.</c> before them, values as text.</summary>
internal static class IndexSettings
{
    /// <summary>Settings that are fixed when the index is made.</summary>
    private static readonly string[] Final =
        ["index.number_of_shards", "index.uuid", "index.creation_date", "index.provided_name", "index.version.created", "index.routing_partition_size"];

    public static string? Text(LogIndex index, string name)
        => index.Settings.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    public static int Shards(LogIndex index) => Number(index, "index.number_of_shards", 1);

    public static int Replicas(LogIndex index) => Number(index, "index.number_of_replicas", 1);

    public static bool IsHidden(LogIndex index) => Text(index, "index.hidden") == "true";

    public static int Number(LogIndex index, string name, int otherwise)
        => int.TryParse(Text(index, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>Settings as given, nested or dotted, with or without <c>index.</c>, made flat.</summary>
    public static SortedDictionary<string, JsonElement> Flatten(JsonElement settings)
    {
        var flat = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        if (settings.ValueKind == JsonValueKind.Object)
            Flatten(settings, "", flat);
        var named = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, value) in flat)
            named[name.StartsWith("index.", StringComparison.Ordinal) ? name : "index." + name] = AsText(value);
        return named;
    }

    /// <summary>Flat settings in their nested form, or flat as they are.</summary>
    public static JsonObject ToJson(IEnumerable<KeyValuePair<string, JsonElement>> settings, bool flat)
    {
        var json = new JsonObject();
        foreach (var (name, value) in settings)
            Put(json, flat ? [name] : name.Split('.'), value);
        return json;
    }

    /// <summary>Null where the settings may be set on an index that exists.</summary>
    public static StoreFailure? CheckUpdate(LogIndex index, IReadOnlyDictionary<string, JsonElement> settings)
    {
        var final = settings.Keys.FirstOrDefault(name => Final.Contains(name));
        if (final is not null)
            return StoreFailure.IllegalArgument($"final {index.Name} setting [{final}], not updateable");
        var fixedWhileOpen = settings.Keys.Where(name => name.StartsWith("index.analysis.", StringComparison.Ordinal) || name is "index.codec").ToArray();
        return fixedWhileOpen.Length > 0 && !index.IsClosed
            ? StoreFailure.IllegalArgument($"Can't update non dynamic settings [[{string.Join(", ", fixedWhileOpen)}]] for open indices [[{index.Name}/{index.Uuid}]]")
            : CheckValues(settings);
    }

    public static StoreFailure? CheckValues(IReadOnlyDictionary<string, JsonElement> settings)
    {
        foreach (var (name, minimum, maximum) in new[] { ("index.number_of_shards", 1, 1024), ("index.number_of_replicas", 0, int.MaxValue) })
        {
            if (!settings.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
                continue;
            if (!int.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                return StoreFailure.IllegalArgument($"Failed to parse value [{value}] for setting [{name}]").WithCause(new(400, "number_format_exception", $"For input string: \"{value}\""));
            if (number < minimum || number > maximum)
                return StoreFailure.IllegalArgument(
                    $"Failed to parse value [{number}] for setting [{name}] must be {(number < minimum ? $">= {minimum}" : $"<= {maximum}")}");
        }

        return KnownSettings.Check(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value.ValueKind == JsonValueKind.Null ? null : setting.Value.ToString())));
    }

    private static void Flatten(JsonElement element, string prefix, SortedDictionary<string, JsonElement> flat)
    {
        foreach (var property in element.EnumerateObject())
        {
            var name = prefix.Length == 0 ? property.Name : $"{prefix}.{property.Name}";
            if (property.Value.ValueKind == JsonValueKind.Object)
                Flatten(property.Value, name, flat);
            else
                flat[name] = property.Value;
        }
    }

    private static JsonElement AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => JsonSerializer.SerializeToElement("true"),
        JsonValueKind.False => JsonSerializer.SerializeToElement("false"),
        JsonValueKind.Number => JsonSerializer.SerializeToElement(value.GetRawText()),
        _ => value,
    };

    private static void Put(JsonObject json, string[] path, JsonElement value)
    {
        for (var i = 0; i < path.Length - 1; i++)
        {
            if (json[path[i]] is not JsonObject inner)
            {
                if (json[path[i]] is not null)
                {
                    json[string.Join('.', path[i..])] = JsonNode.Parse(value.GetRawText());
                    return;
                }

                json[path[i]] = inner = [];
            }

            json = inner;
        }

        json[path[^1]] = JsonNode.Parse(value.GetRawText());
    }
}
