using System.Text.Json;
using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary>The analyzer that an <c>_analyze</c> asks for: by name, a field's, or put together of parts.</summary>
internal static class AnalyzeChoice
{
    private const string Custom = "_custom_";

    public static TextAnalyzer Read(JsonElement body, RestParameters parameters, LogIndex? index)
    {
        var settings = index?.Settings ?? new Dictionary<string, JsonElement>();
        if ((Text(body, "analyzer") ?? parameters.Text("analyzer")) is { } name)
            return new AnalyzerCatalog(settings).Analyzer(name) ?? throw RestFailure.IllegalArgument($"failed to find {(index is null ? "global " : "")}analyzer [{name}]");
        if ((Text(body, "field") ?? parameters.Text("field")) is { } field)
            return OfField(field, index ?? throw RestFailure.IllegalArgument("field option is only available for an index"), settings);
        return body.TryGetProperty("tokenizer", out _) || body.TryGetProperty("filter", out _) || body.TryGetProperty("normalizer", out _)
            ? OfParts(body, settings) : TextAnalyzer.Standard;
    }

    private static TextAnalyzer OfField(string name, LogIndex index, IReadOnlyDictionary<string, JsonElement> settings)
    {
        var field = index.Mapping.Field(name);
        var analyzer = field is { Type: not "text" } ? "keyword" : field?.Analyzer ?? "standard";
        return new AnalyzerCatalog(settings).Analyzer(analyzer) ?? throw RestFailure.IllegalArgument($"failed to find analyzer [{analyzer}]");
    }

    /// <summary>Parts stand as settings of an analyzer of their own, so that they are read where an index's are.</summary>
    private static TextAnalyzer OfParts(JsonElement body, IReadOnlyDictionary<string, JsonElement> settings)
    {
        var all = new Dictionary<string, JsonElement>(settings, StringComparer.Ordinal);
        all[$"index.analysis.analyzer.{Custom}.tokenizer"] = Part(body.TryGetProperty("tokenizer", out var tokenizer) ? tokenizer : JsonSerializer.SerializeToElement("keyword"), "tokenizer", "0", all);
        var filters = body.TryGetProperty("filter", out var given)
            ? given.ValueKind == JsonValueKind.Array ? given.EnumerateArray().ToArray() : [given] : [];
        var names = filters.Select((filter, place) => Part(filter, "filter", $"{place}", all)).ToArray();
        all[$"index.analysis.analyzer.{Custom}.filter"] = JsonSerializer.SerializeToElement(names);
        return new AnalyzerCatalog(all).Analyzer(Custom)
            ?? throw RestFailure.IllegalArgument($"failed to find tokenizer or filter under [{string.Join(", ", names.Select(name => name.ToString()))}]");
    }

    private static JsonElement Part(JsonElement part, string kind, string place, Dictionary<string, JsonElement> settings)
    {
        if (part.ValueKind != JsonValueKind.Object)
            return part;
        foreach (var setting in part.EnumerateObject())
            settings[$"index.analysis.{kind}.{Custom}{place}.{setting.Name}"] = setting.Value;
        return JsonSerializer.SerializeToElement(Custom + place);
    }

    private static string? Text(JsonElement body, string name)
        => body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
