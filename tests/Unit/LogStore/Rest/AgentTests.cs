using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Rest;

/// <summary>What log agents ask of Elasticsearch before they ship, and how they ship.</summary>
public sealed class AgentTests
{
    private const string Template = """
        {"index_patterns":["filebeat-7.10.2-*"],"order":1,"settings":{"index":{"lifecycle":{"name":"filebeat","rollover_alias":"filebeat-7.10.2"},"mapping":{"total_fields":{"limit":10000}},
         "refresh_interval":"5s","number_of_routing_shards":30,"query":{"default_field":["message","tags"]}}},
         "mappings":{"_meta":{"beat":"filebeat","version":"7.10.2"},"date_detection":false,
          "dynamic_templates":[{"labels":{"path_match":"labels.*","match_mapping_type":"string","mapping":{"type":"keyword"}}},{"strings":{"match_mapping_type":"string","mapping":{"ignore_above":1024,"type":"keyword"}}}],
          "properties":{"@timestamp":{"type":"date"},"message":{"type":"text","norms":false},"client":{"properties":{"ip":{"type":"ip"},"geo":{"properties":{"location":{"type":"geo_point"}}}}},
           "agent":{"properties":{"hostname":{"type":"alias","path":"agent.name"},"name":{"type":"keyword"}}},"labels":{"type":"object"},"error":{"properties":{"stack_trace":{"type":"keyword","doc_values":false,"index":false}}}}}}
        """;

    [Fact]
    public async Task Filebeat_WithIndexLifecycleManagement_SetsUpAndShips()
    {
        await using var api = await TemporaryApi.OpenAsync();
        var client = api.Client;
        Assert.Equal("7.10.2", (await client.GetAsync("/")).At("version", "number"));
        Assert.Equal(["active", "basic"], Both(await client.GetAsync("/_license?human=false")));
        Assert.Equal("true", (await client.GetAsync("/_xpack")).At("features", "ilm", "enabled"));
        Assert.Equal(404, (await client.GetAsync("/_ilm/policy/filebeat")).Status);
        Assert.Equal(200, (await client.PutAsync("/_ilm/policy/filebeat", """{"policy":{"phases":{"hot":{"actions":{"rollover":{"max_age":"30d","max_size":"50gb"}}}}}}""")).Status);
        Assert.Equal(404, (await client.SendAsync("HEAD", "/_template/filebeat-7.10.2", null)).Status);
        Assert.Equal("true", (await client.PutAsync("/_template/filebeat-7.10.2", Template)).At("acknowledged"));
        Assert.Equal(200, (await client.SendAsync("HEAD", "/_template/filebeat-7.10.2", null)).Status);
        Assert.Equal(404, (await client.SendAsync("HEAD", "/_alias/filebeat-7.10.2", null)).Status);
        Assert.Equal(200, (await client.PutAsync("/%3Cfilebeat-7.10.2-%7Bnow%2Fd%7D-000001%3E", """{"aliases":{"filebeat-7.10.2":{"is_write_index":true}}}""")).Status);

        var shipped = await client.PostAsync("/_bulk", """
            {"create":{"_index":"filebeat-7.10.2"}}
            {"@timestamp":"2026-11-22T10:00:00.000Z","message":"started","agent":{"name":"node-1"},"labels":{"app":"shop"},"client":{"ip":"10.0.0.1"}}

            """);
        Assert.Equal("false", shipped.At("errors"));
        Assert.Equal("1", (await client.PostAsync("/filebeat-*/_count", """{"query":{"bool":{"filter":[{"term":{"agent.hostname":"node-1"}},{"term":{"labels.app":"shop"}},{"term":{"client.ip":"10.0.0.0/8"}}]}}}""")).At("count"));
    }

    [Theory]
    [InlineData("Fluent Bit", "/_bulk", "{\"create\":{\"_index\":\"fluent-bit\",\"_type\":\"_doc\"}}")]
    [InlineData("Fluentd", "/_bulk", "{\"index\":{\"_index\":\"fluentd\",\"_type\":\"fluentd\"}}")]
    [InlineData("rsyslog", "/_bulk", "{\"index\":{\"_index\":\"logstash-2026.11.22\",\"_type\":\"events\"}}")]
    [InlineData("Vector", "/_bulk?timeout=60s", "{\"index\":{\"_index\":\"vector-2026.11.22\"}}")]
    [InlineData("Logstash", "/_bulk", "{\"index\":{\"_id\":null,\"_index\":\"logstash-2026.11.22\",\"routing\":null}}")]
    public async Task Agent_ShipsAsItDoes_LandsWithoutAnError(string agent, string path, string action)
    {
        await using var api = await TemporaryApi.OpenAsync();
        Assert.Equal("green", (await api.Client.GetAsync("/_cluster/health")).At("status"));
        var answer = await api.Client.PostAsync(path, $$"""
            {{action}}
            {"@timestamp":"2026-11-22T10:00:00.000Z","message":"by {{agent}}"}

            """);
        Assert.Equal(["200", "false", "201"], [$"{answer.Status}", answer.At("errors"), answer.Json["items"]![0]!.AsObject().First().Value!["status"]!.ToString()]);
        Assert.Equal("1", (await api.Client.GetAsync("/_all/_count?q=message:by")).At("count"));
    }

    [Fact]
    public async Task Logstash_TemplateOfItsOwn_IsTaken()
    {
        await using var api = await TemporaryApi.OpenAsync();
        Assert.Equal(200, (await api.Client.SendAsync("HEAD", "/", null)).Status);
        var answer = await api.Client.PutAsync("/_template/logstash", """
            {"index_patterns":["logstash-*"],"version":60001,"settings":{"index.refresh_interval":"5s","number_of_shards":1},
             "mappings":{"dynamic_templates":[{"message_field":{"path_match":"message","match_mapping_type":"string","mapping":{"type":"text","norms":false}}},
              {"string_fields":{"match":"*","match_mapping_type":"string","mapping":{"type":"text","norms":false,"fields":{"keyword":{"type":"keyword","ignore_above":256}}}}}],
              "properties":{"@timestamp":{"type":"date"},"@version":{"type":"keyword"},"geoip":{"dynamic":true,"properties":{"ip":{"type":"ip"},"location":{"type":"geo_point"},"latitude":{"type":"half_float"}}}}}}
            """);
        Assert.Equal("true", answer.At("acknowledged"));
        await api.Client.PostAsync("/logstash-2026.11.22/_doc", """{"message":"hello","geoip":{"location":{"lat":1.5,"lon":2}}}""");
        Assert.Equal("geo_point", (await api.Client.GetAsync("/logstash-*/_mapping")).At("logstash-2026.11.22", "mappings", "properties", "geoip", "properties", "location", "type"));
    }

    private static string[] Both(ApiAnswer answer) => [answer.At("license", "status"), answer.At("license", "type")];
}
