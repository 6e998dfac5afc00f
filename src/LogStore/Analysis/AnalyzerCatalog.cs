using System.Text.Json;

namespace Dashboard.LogStore.Analysis;

/// <summary>Finds analyzers and normalizers by name: the built-in ones, and those that an index's settings define.</summary>
public sealed class AnalyzerCatalog(IReadOnlyDictionary<string, JsonElement> settings)
{
    private const int DefaultMinimumGram = 1;
    private const int DefaultMaximumGram = 2;

    /// <summary>The built-in analyzers only.</summary>
    public static readonly AnalyzerCatalog BuiltIn = new(new Dictionary<string, JsonElement>());

    /// <summary>The analyzer of that name, null where there is none.</summary>
    public TextAnalyzer? Analyzer(string name) => Custom(name) ?? name switch
    {
        "standard" or "default" => TextAnalyzer.Standard,
        "simple" => new(name, [], CharacterTokenizer.Letters, [LowercaseFilter.Instance]),
        "whitespace" => new(name, [], CharacterTokenizer.Whitespace, []),
        "keyword" => new(name, [], new WholeTokenizer(), []),
        "stop" => new(name, [], CharacterTokenizer.Letters, [LowercaseFilter.Instance, new StopFilter(StopFilter.English, false)]),
        "pattern" => new(name, [], new PatternTokenizer(@"\W+"), [LowercaseFilter.Instance]),
        "english" => new(name, [], new WordTokenizer(),
            [MapFilter.EnglishPossessive, LowercaseFilter.Instance, new StopFilter(StopFilter.English, false), MapFilter.PorterStem]),
        _ => null,
    };

    /// <summary>The token filters of a normalizer, null where there is none of that name.</summary>
    public IReadOnlyList<ITokenFilter>? Normalizer(string name)
    {
        if (name == "lowercase")
            return [LowercaseFilter.Instance];
        var prefix = $"index.analysis.normalizer.{name}.";
        return Has(prefix) ? Filters(prefix) : null;
    }

    /// <summary>The tokenizer of that name, null where there is none.</summary>
    public ITokenizer? Tokenizer(string name)
    {
        var prefix = $"index.analysis.tokenizer.{name}.";
        var type = Text(prefix + "type") ?? name;
        return type switch
        {
            "standard" or "classic" or "uax_url_email" => new WordTokenizer(),
            "whitespace" => CharacterTokenizer.Whitespace,
            "letter" or "lowercase" => CharacterTokenizer.Letters,
            "keyword" => new WholeTokenizer(),
            "pattern" => new PatternTokenizer(Text(prefix + "pattern") ?? @"\W+"),
            "ngram" => new EdgeTokenizer(Number(prefix + "min_gram", DefaultMinimumGram), Number(prefix + "max_gram", DefaultMaximumGram), false),
            "edge_ngram" => new EdgeTokenizer(Number(prefix + "min_gram", DefaultMinimumGram), Number(prefix + "max_gram", DefaultMaximumGram), true),
            _ => null,
        };
    }

    /// <summary>The token filter of that name, null where there is none.</summary>
    public ITokenFilter? TokenFilter(string name)
    {
        var prefix = $"index.analysis.filter.{name}.";
        return (Text(prefix + "type") ?? name) switch
        {
            "lowercase" => LowercaseFilter.Instance,
            "uppercase" => MapFilter.Uppercase,
            "trim" => MapFilter.Trim,
            "asciifolding" => MapFilter.AsciiFolding,
            "reverse" => MapFilter.Reverse,
            "unique" => new UniqueFilter(),
            "porter_stem" or "stemmer" or "kstem" or "snowball" => MapFilter.PorterStem,
            "length" => new LengthFilter(Number(prefix + "min", 0), Number(prefix + "max", int.MaxValue)),
            "stop" => new StopFilter(StopWords(prefix), Text(prefix + "ignore_case") == "true"),
            _ => null,
        };
    }

    private TextAnalyzer? Custom(string name)
    {
        var prefix = $"index.analysis.analyzer.{name}.";
        if (!Has(prefix))
            return null;
        var type = Text(prefix + "type") ?? "custom";
        if (type == "standard")
            return new(name, [], new WordTokenizer(), Has(prefix + "stopwords")
                ? [LowercaseFilter.Instance, new StopFilter(StopWords(prefix), false)]
                : [LowercaseFilter.Instance]);
        if (type == "pattern")
            return new(name, [], new PatternTokenizer(Text(prefix + "pattern") ?? @"\W+"), [LowercaseFilter.Instance]);
        if (type != "custom")
            return type == name ? null : Analyzer(type);
        var tokenizer = Text(prefix + "tokenizer") is { } tokenizerName ? Tokenizer(tokenizerName) : null;
        return tokenizer is null || Filters(prefix) is not { } filters ? null : new(name, [], tokenizer, filters);
    }

    private List<ITokenFilter>? Filters(string prefix)
    {
        var filters = new List<ITokenFilter>();
        foreach (var name in Texts(prefix + "filter"))
        {
            if (TokenFilter(name) is not { } filter)
                return null;
            filters.Add(filter);
        }
        return filters;
    }

    private IReadOnlyList<string> StopWords(string prefix)
    {
        var words = Texts(prefix + "stopwords");
        return words is [] or ["_english_"] ? StopFilter.English : words is ["_none_"] ? [] : words;
    }

    private bool Has(string prefix) => settings.Keys.Any(key => key.StartsWith(prefix, StringComparison.Ordinal));

    private string? Text(string key) => settings.TryGetValue(key, out var value) ? value.ToString() : null;

    private int Number(string key, int fallback) => int.TryParse(Text(key), out var number) ? number : fallback;

    // A list stands under one key as an array or a text, or under numbered keys.
    private List<string> Texts(string key)
    {
        if (settings.TryGetValue(key, out var value))
            return value.ValueKind == JsonValueKind.Array
                ? [.. value.EnumerateArray().Select(item => item.ToString())]
                : [.. value.ToString().Split(',', StringSplitOptions.TrimEntries)];
        var texts = new List<string>();
        while (Text($"{key}.{texts.Count}") is { } text)
            texts.Add(text);
        return texts;
    }
}
