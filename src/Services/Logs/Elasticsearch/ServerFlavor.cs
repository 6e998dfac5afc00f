using System.Text.Json;
using Dashboard.Services.Logs.Indices;
using Dashboard.Services.Logs.Queries;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>What a server is and what follows from it. The versions are from the release notes of Elasticsearch and OpenSearch.</summary>
internal sealed record ServerFlavor(ServerProduct Product, Version Version)
{
    public bool IsOpenSearch => Product == ServerProduct.OpenSearch;

    /// <summary><c>track_total_hits</c>: counts beyond 10,000 exactly. Before 7.0 every count is exact.</summary>
    public bool TakesTrackTotalHits => IsOpenSearch || Version.Major >= 7;

    /// <summary><c>fixed_interval</c> and <c>calendar_interval</c> in place of <c>interval</c>.</summary>
    public bool HasTypedIntervals => IsOpenSearch || Version >= new Version(7, 2);

    public bool HasPointInTime => Product switch
    {
        ServerProduct.OpenSearch => Version >= new Version(2, 4),
        ServerProduct.ElasticsearchOss => false,
        _ => Version >= new Version(7, 10),
    };

    /// <summary><c>GET /_resolve/index/PATTERN</c>.</summary>
    public bool HasResolveIndex => IsOpenSearch || Version >= new Version(7, 9);

    /// <summary><c>GET /_data_stream</c>.</summary>
    public bool HasDataStreams => Product switch
    {
        ServerProduct.OpenSearch or ServerProduct.Embedded => true,
        ServerProduct.ElasticsearchOss => false,
        _ => Version >= new Version(7, 9),
    };

    /// <summary><c>runtime_mappings</c> in a search, and <c>fields</c> to read them.</summary>
    public bool HasRuntimeMappings => Product == ServerProduct.Elasticsearch && Version >= new Version(7, 11);

    /// <summary><c>derived</c> fields in a search.</summary>
    public bool HasDerivedFields => IsOpenSearch && Version >= new Version(2, 15);

    /// <summary>Ends a search by itself when its connection closes (7.4 on).</summary>
    public bool CancelsOnClose => IsOpenSearch || Version >= new Version(7, 4);

    /// <summary>Mappings stand below a type's name.</summary>
    public bool HasMappingTypes => !IsOpenSearch && Version.Major < 7;

    public LifecycleKind Lifecycle => Product switch
    {
        ServerProduct.OpenSearch => LifecycleKind.Ism,
        ServerProduct.ElasticsearchOss => LifecycleKind.None,
        _ => Version >= new Version(6, 6) ? LifecycleKind.Ilm : LifecycleKind.None,
    };

    public string ProductName => Product switch
    {
        ServerProduct.OpenSearch => "OpenSearch",
        ServerProduct.Embedded => "Dashboard log store",
        _ => "Elasticsearch",
    };

    public LogServer Describe() => new(ProductName, Version, ServerTraits.Of(IsOpenSearch, Version), HasRuntimeMappings || HasDerivedFields);

    /// <summary>Reads the answer of <c>GET /</c>.</summary>
    public static Result<ServerFlavor> Read(JsonElement root, bool isEmbedded)
    {
        var number = root.Text("version", "number") ?? "";
        var end = number.IndexOfAny(['-', '+']);
        if (!Version.TryParse(end < 0 ? number : number[..end], out var version))
            return new Failure { Kind = FailureKind.Garbled, Message = "Something answers there, but it says no version, so it is neither Elasticsearch nor OpenSearch." };
        return new ServerFlavor(ProductOf(root, isEmbedded), version);
    }

    /// <summary>What is assumed of a server that does not let its version be asked for: only what all since 7.2 have.</summary>
    public static ServerFlavor Assume() => new(ServerProduct.ElasticsearchOss, new(7, 8, 0));

    private static ServerProduct ProductOf(JsonElement root, bool isEmbedded) =>
        isEmbedded ? ServerProduct.Embedded
        : root.Text("version", "distribution") == "opensearch" || (root.Text("tagline") ?? "").Contains("OpenSearch", StringComparison.Ordinal) ? ServerProduct.OpenSearch
        : root.Text("version", "build_flavor") == "oss" ? ServerProduct.ElasticsearchOss
        : ServerProduct.Elasticsearch;
}
