using Dashboard.Services.Logs.Search;

namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>What was read of an answer, with the exchange for inspecting.</summary>
internal sealed record ElasticAnswer<T>(T Value, Exchange Exchange);
