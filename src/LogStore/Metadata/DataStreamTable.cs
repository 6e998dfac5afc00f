using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dashboard.LogStore.Metadata;

/// <summary>Data streams: a name that is written to, and the generations of indices behind it, the last of which takes the writes.</summary>
internal static class DataStreamTable
{
    /// <summary>Indices of the stream, oldest first.</summary>
    public static IReadOnlyList<string> Backing(MetadataState state, string stream)
        => state[MetadataSection.DataStreams].TryGetValue(stream, out var json)
            ? [.. json.GetProperty("indices").EnumerateArray().Select(index => index.GetString()!)]
            : [];

    public static string BackingName(string stream, int generation)
        => $".ds-{stream}-{generation.ToString("000000", CultureInfo.InvariantCulture)}";

    /// <summary>The stream with one more generation, its name and the state with it.</summary>
    public static (string Index, MetadataState State) Next(MetadataState state, string stream, string template)
    {
        var generation = Generation(state, stream) + 1;
        var index = BackingName(stream, generation);
        var json = new JsonObject
        {
            ["generation"] = generation,
            ["template"] = template,
            ["indices"] = new JsonArray([.. Backing(state, stream).Append(index).Select(name => (JsonNode)name)]),
        };
        return (index, state.With(MetadataSection.DataStreams, stream, JsonSerializer.SerializeToElement(json)));
    }

    public static int Generation(MetadataState state, string stream)
        => state[MetadataSection.DataStreams].TryGetValue(stream, out var json) ? json.GetProperty("generation").GetInt32() : 0;

    public static string? Template(MetadataState state, string stream)
        => state[MetadataSection.DataStreams].TryGetValue(stream, out var json) ? json.GetProperty("template").GetString() : null;

    /// <summary>The stream that an index belongs to, null for none.</summary>
    public static string? StreamOf(MetadataState state, string index)
        => state[MetadataSection.DataStreams].Keys.FirstOrDefault(stream => Backing(state, stream).Contains(index));

    /// <summary>The state without an index that is deleted.</summary>
    public static MetadataState Without(MetadataState state, string index)
    {
        if (StreamOf(state, index) is not { } stream)
            return state;
        var json = JsonObject.Create(state[MetadataSection.DataStreams][stream].Clone())!;
        json["indices"] = new JsonArray([.. Backing(state, stream).Where(name => name != index).Select(name => (JsonNode)name)]);
        return state.With(MetadataSection.DataStreams, stream, JsonSerializer.SerializeToElement(json));
    }
}
