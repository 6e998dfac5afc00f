using Dashboard.Services.Logs.Queries;

namespace Dashboard.Services.Logs.Search;

/// <summary>The server that keeps the logs.</summary>
/// <param name="Product">For instance <c>Elasticsearch</c>, <c>OpenSearch</c>.</param>
/// <param name="Version">For instance 7.10.2.</param>
/// <param name="Traits">What a query compiled for it may use.</param>
/// <param name="HasRuntimeFields">Whether data views may have runtime fields.</param>
public sealed record LogServer(string Product, Version Version, ServerTraits Traits, bool HasRuntimeFields);
