using System.Net.Http.Headers;
using System.Text;
using Dashboard.Unit.LogStore.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.LogStore.Rest;

/// <summary>Requests that are nearly right: each is answered, in time, and none is a failure that nobody expected.</summary>
public sealed class FuzzTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly (string Path, string Body)[] Requests =
    [
        ("/_bulk", "{\"index\":{\"_index\":\"fuzz\",\"_id\":\"1\"}}\n{\"a\":1,\"b\":[1,2.5e3],\"c\":{\"d\":\"x\\u00e9\",\"@timestamp\":\"2024-01-01T00:00:00Z\"}}\n{\"update\":{\"_index\":\"fuzz\",\"_id\":\"1\"}}\n{\"doc\":{\"a\":2},\"doc_as_upsert\":true}\n{\"delete\":{\"_index\":\"fuzz\",\"_id\":\"1\"}}\n"),
        ("/fuzz/_search", """{"query":{"bool":{"must":[{"match":{"text":{"query":"one two","fuzziness":"AUTO"}}}],"filter":{"range":{"at":{"gte":"now-1d/d","lt":"2024-01-01||+1M","time_zone":"+09:00"}}},"must_not":[{"term":{"level":"a"}}]}},"sort":[{"at":"desc"},"_id"],"size":10,"_source":["a*"],"highlight":{"fields":{"text":{}}}}"""),
        ("/fuzz/_search", """{"query":{"query_string":{"query":"text:(one AND \"two three\"~2) OR level:[a TO b} -x:/a.*b{1,3}/ +y:t*m?e~1^2 _exists_:at","default_operator":"AND"}}}"""),
        ("/fuzz/_search", """{"query":{"regexp":{"level":"a(b|c)*[d-f]{2,5}~(x.*)<1-99>"}},"post_filter":{"wildcard":{"level":"*a?b*"}}}"""),
        ("/fuzz/_search", """{"size":0,"aggs":{"h":{"date_histogram":{"field":"at","calendar_interval":"1d","time_zone":"Europe/Berlin","extended_bounds":{"min":"2024-01-01","max":"2024-02-01"}},"aggs":{"t":{"terms":{"field":"level","size":5,"order":{"p.50":"desc"}},"aggs":{"p":{"percentiles":{"field":"size","percents":[50,99]}}}}}},"c":{"composite":{"sources":[{"l":{"terms":{"field":"level"}}}]}}}}"""),
        ("/_msearch", "{\"index\":\"fuzz\"}\n{\"query\":{\"match_all\":{}},\"size\":1}\n{\"index\":[\"fuzz*\",\"-x\"]}\n{\"size\":0}\n"),
        ("/fuzz/_delete_by_query", """{"query":{"term":{"level":"none"}},"max_docs":3}"""),
        ("/fuzz/_mapping", """{"properties":{"new":{"type":"text","fields":{"keyword":{"type":"keyword","ignore_above":10}}},"at2":{"type":"date","format":"yyyy-MM-dd||epoch_millis"}}}"""),
        ("/_template/fuzz", """{"index_patterns":["fuzzed-*"],"settings":{"index":{"number_of_shards":1}},"mappings":{"dynamic_templates":[{"a":{"match":"*","mapping":{"type":"keyword"}}}]},"aliases":{"all":{}}}"""),
        ("/_aliases", """{"actions":[{"add":{"index":"fuzz","alias":"named","filter":{"term":{"level":"a"}}}},{"remove":{"index":"fuzz","alias":"named"}}]}"""),
        ("/fuzz/_analyze", """{"tokenizer":"standard","filter":["lowercase","stop"],"text":"The quick 사용자 x.y"}"""),
        ("/fuzz/_update/1", """{"doc":{"a":{"b":[1,{"c":null}]}},"upsert":{"a":1},"detect_noop":true}"""),
        ("/v1/logs", """{"resourceLogs":[{"resource":{"attributes":[{"key":"k8s.pod.name","value":{"stringValue":"shop"}}]},"scopeLogs":[{"logRecords":[{"timeUnixNano":"1704067200000000000","severityNumber":9,"body":{"kvlistValue":{"values":[{"key":"a","value":{"arrayValue":{"values":[{"intValue":"1"}]}}}]}},"traceId":"5b8efff798038103d269b633813fc60c"}]}]}]}"""),
    ];

    private static readonly string[] Pieces = ["{", "}", "[", "]", "\"", ":", ",", "\n", "null", "-1", "1e999", "99999999999999999999", "true", "\\u0000", "\\", "*", "\u00e9", "{\"a\":", "[[[[[[[["];

    private TemporaryApi api = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        api = await TemporaryApi.OpenAsync();
        client = new HttpClient(api.Store.CreateHandler()) { BaseAddress = new Uri("http://logs.invalid"), Timeout = Patience };
        await api.Client.PutAsync("/fuzz", """{"mappings":{"properties":{"at":{"type":"date"},"level":{"type":"keyword"},"text":{"type":"text"},"size":{"type":"long"}}}}""");
        await api.Client.PostAsync("/fuzz/_doc/1", """{"at":"2024-01-01T00:00:00Z","level":"abcd","text":"one two three","size":5}""");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await api.DisposeAsync();
    }

    [Fact]
    public void Request_NearlyRight_IsAnswered() => Prop.ForAll(Mutated.ToArbitrary(), request => Send(request.Path, Encoding.UTF8.GetBytes(request.Body), "application/json"))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(7, 9));

    [Fact]
    public void Otlp_RandomBytes_AreAnswered() => Prop.ForAll(Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf().ToArbitrary(), bytes => Send("/v1/logs", bytes, "application/x-protobuf"))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(7, 9));

    [Fact]
    public async Task Document_NestedWithoutEnd_IsRefused()
    {
        var answer = await api.Client.PostAsync("/fuzz/_doc", string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000));
        Assert.Equal(400, answer.Status);
        answer = await api.Client.PostAsync("/fuzz/_search", "{\"query\":" + string.Concat(Enumerable.Repeat("{\"bool\":{\"must\":", 5000)) + "{}" + new string('}', 10001));
        Assert.Equal(400, answer.Status);
    }

    private static Gen<(string Path, string Body)> Mutated =>
        from request in Gen.Elements(Requests)
        from edits in Edit.NonEmptyListOf()
        select (request.Path, edits.Take(4).Aggregate(request.Body, (body, edit) => edit(body)));

    private static Gen<Func<string, string>> Edit =>
        from place in Gen.Choose(0, 10_000)
        from length in Gen.Choose(1, 12)
        from piece in Gen.Elements(Pieces)
        from edit in Gen.Elements<Func<string, int, int, string>>(
            (body, start, count) => body.Remove(start, count),
            (body, start, count) => body.Insert(start, piece),
            (body, start, count) => body.Remove(start, count).Insert(start, piece),
            (body, start, count) => body.Insert(start, body.Substring(start, count)),
            (body, start, _) => body[..start])
        select new Func<string, string>(body => body.Length == 0 ? piece : edit(body, place % body.Length, Math.Min(length, body.Length - place % body.Length)));

    private void Send(string path, byte[] body, string type)
    {
        using var request = new HttpRequestMessage(path is "/_template/fuzz" or "/fuzz/_mapping" ? HttpMethod.Put : HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var response = client.SendAsync(request, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        if ((int)response.StatusCode >= 500)
            throw new InvalidOperationException($"{path} {response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult()}\n{Encoding.UTF8.GetString(body)}");
    }
}
