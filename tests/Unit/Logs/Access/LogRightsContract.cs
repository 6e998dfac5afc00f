using System.Text.Json;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Logs.Support;

namespace Dashboard.Unit.Logs.Access;

/// <summary>Nobody sees a line of a namespace whose logs the cluster does not let them read, whatever they ask: on every backend that is there.</summary>
public abstract class LogRightsContract(string? server) : LogContract(server)
{
    private static readonly TimeInterval Time = new(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));

    private protected override async Task WriteAsync()
    {
        await Backend.WriteAsync("a",
            Line("\"shop\"", "mine"),
            Line("\"secret\"", "theirs"),
            Line("\"shop-internal\"", "nearly mine"),
            Line("[\"shop\",\"secret\"]", "of both"),
            Line("\"batch\"", "of a third"),
            """{"@timestamp":"2026-03-01T12:00:00Z","message":"of nobody","user":"u-nobody"}""");
        await Backend.WriteAsync("hidden", Line("\"secret\"", "hidden", "\"onlysecret\":\"value\""));
        await Backend.WriteAsync("plain", """{"@timestamp":"2026-03-01T12:00:00Z","message":"without namespaces","user":"u-plain"}""");
    }

    public static TheoryData<string> Clauses() =>
    [
        """{"bool":{}}""",
        """{"match_all":{}}""",
        """{"query_string":{"query":"*:* OR kubernetes.namespace_name:secret"}}""",
        """{"query_string":{"query":"kubernetes.namespace_name:secret) OR (message:*"}}""",
        """{"query_string":{"query":"_index:* OR _exists_:message","default_operator":"OR"}}""",
        """{"bool":{"should":[{"match_all":{}},{"term":{"kubernetes.namespace_name.keyword":"secret"}}],"minimum_should_match":0}}""",
        """{"bool":{"must_not":[{"bool":{"must_not":[{"match_all":{}}]}}]}}""",
        """{"terms":{"kubernetes.namespace_name.keyword":["secret","shop-internal","shop"]}}""",
        """{"constant_score":{"filter":{"exists":{"field":"message"}},"boost":1000}}""",
        """{"dis_max":{"queries":[{"match_all":{}}]}}""",
        """{"boosting":{"positive":{"match_all":{}},"negative":{"match_none":{}},"negative_boost":0.1}}""",
        """{"prefix":{"kubernetes.namespace_name":"shop"}}""",
        """{"ids":{"values":["0","1","2","3","4","5"]}}""",
        """{"bool":{"filter":[]},"boost":2}""",
    ];

    [Theory]
    [MemberData(nameof(Clauses))]
    public async Task Everything_ForAUserOfOneNamespace_IsOfThatNamespace(string clause)
    {
        var search = Backend.As(LogUser.Of("shop")).Search;
        Assert.Equal(1, (await search.CountAsync(new() { View = Backend.View() }, Cancellation)).Value.Value.Documents);
        foreach (var view in new[] { Backend.View(), Backend.View() with { NamespaceField = "user.keyword" }, Backend.View() with { NamespaceField = "message" } })
            await AssertOnlyMineAsync(search, new() { View = view, Clause = JsonElement.Parse(clause), Time = Time });
    }

    [Theory]
    [InlineData("""{"terms":{"boost":{"index":"x","id":"1","path":"message"}}}""")]
    [InlineData("""{"terms":{"_name":{"index":"x","id":"1","path":"message"}}}""")]
    [InlineData("""{"terms":{"message":{"index":"x","id":"1","path":"message"}}}""")]
    [InlineData("""{"terms":{"message":["a"],"message":{"index":"x","id":"1","path":"message"}}}""")]
    [InlineData("""{"more_like_this":{"fields":["message"],"like":[{"_index":"x","_id":"1"}],"min_term_freq":1}}""")]
    [InlineData("""{"terms_set":{"message":{"terms":["a"],"minimum_should_match_script":{"source":"1"}}}}""")]
    [InlineData("""{"wrapper":{"query":"eyJtYXRjaF9hbGwiOnt9fQ=="}}""")]
    [InlineData("""{"script":{"script":"true"}}""")]
    [InlineData("""{"script_score":{"query":{"match_all":{}},"script":{"source":"1"}}}""")]
    [InlineData("""{"function_score":{"query":{"match_all":{}}}}""")]
    [InlineData("""{"has_child":{"type":"x","query":{"match_all":{}}}}""")]
    [InlineData("""{"percolate":{"field":"q","index":"x","id":"1"}}""")]
    [InlineData("""{"geo_shape":{"place":{"indexed_shape":{"index":"x","id":"1"}}}}""")]
    [InlineData("""{"bool":{"filter":[{"bool":{"should":{"script":{"script":"true"}}}}]}}""")]
    [InlineData("""{"nested":{"path":"n","query":{"match_all":{}},"inner_hits":{}}}""")]
    [InlineData("""{"nested":{"path":"n","query":{"wrapper":{"query":""}}}}""")]
    [InlineData("""{"bool":{"filter":[]},"aggs":{"all":{"global":{}}}}""")]
    [InlineData("""{"match_all":{},"terms":{"message":{"index":"x","id":"1","path":"message"}}}""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    public async Task Clause_ThatLooksElsewhere_IsRefusedToEverybody(string clause)
    {
        foreach (var user in new[] { LogUser.Of("shop"), LogUser.Everywhere() })
        {
            var answer = await Backend.As(user).Search.CountAsync(new() { View = Backend.View(), Clause = JsonElement.Parse(clause) }, Cancellation);
            Assert.Equal(FailureKind.Invalid, answer.Failure?.Kind);
        }
    }

    [Theory]
    [InlineData(".kibana")]
    [InlineData(".security-7")]
    [InlineData("logs-*,.kibana*")]
    [InlineData("west:.security")]
    [InlineData("_all")]
    [InlineData("logs/_search")]
    [InlineData("logs?x=y")]
    [InlineData("<logs-{now/d}>")]
    [InlineData("-logs")]
    [InlineData("logs%2F..%2F_cluster")]
    [InlineData("logs::failures")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("logs\r\nX: y")]
    [InlineData("#")]
    public async Task Pattern_ThatNamesSomethingElse_IsRefused(string pattern)
    {
        var view = new DataView { Id = "x", Name = "x", Pattern = pattern };
        var search = Backend.As(LogUser.Everywhere()).Search;
        Assert.Equal(FailureKind.Invalid, (await search.CountAsync(new() { View = view }, Cancellation)).Failure?.Kind);
        Assert.Equal(FailureKind.Invalid, (await search.FieldsAsync(view, refresh: true, Cancellation)).Failure?.Kind);
    }

    [Fact]
    public async Task Pattern_OfEverything_LeavesTheServersOwnOut()
    {
        await Backend.Api.PutAsync($"/.dashboard-{Backend.Prefix}/_doc/1?refresh=true", """{"@timestamp":"2026-03-01T12:00:00Z","message":"internal"}""");
        try
        {
            var search = Backend.As(LogUser.Everywhere()).Search;
            var view = new DataView { Id = "x", Name = "x", Pattern = "*" };
            var own = JsonElement.Parse($$$"""{"term":{"_index":".dashboard-{{{Backend.Prefix}}}"}}""");
            Assert.Equal(0, (await search.CountAsync(new() { View = view, Clause = own }, Cancellation)).Value.Value.Documents);
        }
        finally
        {
            await Backend.Api.DeleteAsync($"/.dashboard-{Backend.Prefix}");
        }
    }

    [Fact]
    public async Task Document_OfAnotherNamespaceOrIndex_IsNotThere()
    {
        var search = Backend.As(LogUser.Of("shop")).Search;
        Assert.Equal("mine", (await search.DocumentAsync(Backend.View(), new(Backend.Index("a"), "0"), Cancellation)).Value.Value.Source.Text("message"));
        foreach (var id in new DocumentId[] { new(Backend.Index("a"), "1"), new(Backend.Index("a"), "3"), new(Backend.Index("hidden"), "0"), new(Backend.Index("plain"), "0"), new("../x", "1"), new("", "") })
            Assert.Equal(FailureKind.NotFound, (await search.DocumentAsync(Backend.View(), id, Cancellation)).Failure?.Kind);
        // Beyond the view's own pattern nobody gets anything, whatever an address says.
        var narrow = Backend.View("plain");
        Assert.Equal(FailureKind.NotFound, (await Backend.As(LogUser.Everywhere()).Search.DocumentAsync(narrow, new(Backend.Index("a"), "0"), Cancellation)).Failure?.Kind);
        Assert.Equal(FailureKind.NotFound, (await search.SurroundingsAsync(new() { View = Backend.View(), Anchor = new(Backend.Index("a"), "1") }, Cancellation)).Failure?.Kind);
    }

    [Fact]
    public async Task Surroundings_OfAnOwnDocument_HoldNoOthers()
    {
        var found = (await Backend.As(LogUser.Of("shop", "batch")).Search.SurroundingsAsync(
            new() { View = Backend.View(), Anchor = new(Backend.Index("a"), "0"), Newer = 100, Older = 100 }, Cancellation)).Value.Value;
        Assert.Equal(["of a third"], found.Newer.Concat(found.Older).Select(document => document.Source.Text("message")));
    }

    [Fact]
    public async Task Index_WithoutANamespaceField_IsForThoseWhoMayReadEverywhere()
    {
        var selection = new LogSelection { View = Backend.View("plain") };
        Assert.Equal(1, (await Backend.As(LogUser.Everywhere()).Search.CountAsync(selection, Cancellation)).Value.Value.Documents);
        Assert.Equal(0, (await Backend.As(LogUser.Of("shop")).Search.CountAsync(selection, Cancellation)).Value.Value.Documents);
        Assert.Empty((await Backend.As(LogUser.Of("shop")).Search.FieldsAsync(selection.View, refresh: false, Cancellation)).Value);
    }

    [Fact]
    public async Task User_OfNoNamespace_SeesNothing()
    {
        var search = Backend.As(LogUser.Of()).Search;
        Assert.Equal(0, (await search.CountAsync(new() { View = Backend.View() }, Cancellation)).Value.Value.Documents);
        Assert.Empty((await search.DocumentsAsync(new() { Selection = new() { View = Backend.View() } }, Cancellation)).Value.Value.Documents);
    }

    [Fact]
    public async Task User_OfSeveralNamespaces_SeesAllOfTheirs()
    {
        var found = await Backend.As(LogUser.Of("shop", "secret")).Search.DocumentsAsync(new() { Selection = new() { View = Backend.View() } }, Cancellation);
        Assert.Equal(["hidden", "mine", "of both", "theirs"], found.Value.Value.Documents.Select(document => document.Source.Text("message")).Order());
    }

    [Fact]
    public async Task User_OfManyNamespaces_IsFilteredAllTheSame()
    {
        var names = Enumerable.Range(0, 700).Select(place => $"team-{place}").Append("shop");
        var logs = Backend.As(LogUser.Of(names));
        foreach (var chunk in names.Chunk(200).Take(1))
            logs.Access.Consider(chunk);
        logs.Access.Consider(["shop"]);
        var count = await logs.Search.CountAsync(new() { View = Backend.View() }, Cancellation);
        Assert.Equal(1, count.Value.Value.Documents);
    }

    [Fact]
    public async Task Fields_ForAUserOfOneNamespace_AreThoseOfTheirIndices()
    {
        var everywhere = (await Backend.As(LogUser.Everywhere()).Search.FieldsAsync(Backend.View(), refresh: false, Cancellation)).Value;
        Assert.NotNull(everywhere.Find("onlysecret"));
        var mine = (await Backend.As(LogUser.Of("shop")).Search.FieldsAsync(Backend.View(), refresh: false, Cancellation)).Value;
        Assert.Null(mine.Find("onlysecret"));
        Assert.NotNull(mine.Find("message"));
    }

    [Fact]
    public async Task Fields_OfOthersInTheSameIndex_AreNotTold()
    {
        await Backend.WriteAsync("shared",
            [.. Enumerable.Range(0, 40).Select(_ => Line("\"shop\"", "mine", "\"order\":{\"total\":1},\"path\":\"/\"")),
            Line("\"shop\"", "mine", "\"rare\":\"x\""),
            Line("\"secret\"", "theirs", "\"salary\":{\"of\":{\"boss\":5}},\"order\":{\"secret\":\"x\"},\"path\":\"/\"")]);

        var all = (await Backend.As(LogUser.Everywhere()).Search.FieldsAsync(Backend.View("shared"), refresh: false, Cancellation)).Value;
        Assert.NotNull(all.Find("salary.of.boss"));
        foreach (var refresh in new[] { false, true })
        {
            var mine = (await Backend.As(LogUser.Of("shop")).Search.FieldsAsync(Backend.View("shared"), refresh, Cancellation)).Value;
            Assert.Equal(
                ["@timestamp", "kubernetes.namespace_name", "message", "order.total", "path", "rare", "user"],
                mine.Where(field => field is { IsMetadata: false, ParentName: null, Kind: not LogFieldKind.Object }).Select(field => field.Name));
            Assert.NotNull(mine.Find("message.keyword"));
            Assert.DoesNotContain(mine, field => field.Name.StartsWith("salary", StringComparison.Ordinal) || field.Name.StartsWith("order.secret", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Fields_OfAnObjectOfOthers_StandForThemselves()
    {
        await Backend.WriteAsync("text", Line("\"shop\"", "mine", "\"place\":\"here\""));
        await Backend.WriteAsync("object", Line("\"shop\"", "mine"), Line("\"secret\"", "theirs", "\"place\":{\"town\":\"x\"}"));
        var mine = (await Backend.As(LogUser.Of("shop")).Search.FieldsAsync(Backend.View("text,object"), refresh: false, Cancellation)).Value;
        Assert.NotNull(mine.Find("place"));
        Assert.Null(mine.Find("place.town"));
    }

    [Fact]
    public async Task RuntimeField_ThatTakesANamespacesPlace_IsRefused()
    {
        foreach (var name in new[] { "kubernetes.namespace_name", "kubernetes", "kubernetes.namespace_name.keyword", "k8s.namespace.name", "_index" })
        {
            var view = Backend.View() with { RuntimeFields = [new(name, "keyword", "emit('shop')")] };
            Assert.Equal(FailureKind.Invalid, (await Backend.As(LogUser.Of("shop")).Search.CountAsync(new() { View = view }, Cancellation)).Failure?.Kind);
        }
    }

    [Fact]
    public async Task SecondNamespaceField_OfAnotherValue_HidesTheDocument()
    {
        await Backend.WriteAsync("both",
            """{"@timestamp":"2026-03-01T12:00:00Z","message":"speaks of shop","kubernetes":{"namespace_name":"secret"},"k8s":{"namespace":{"name":"shop"}}}""",
            """{"@timestamp":"2026-03-01T12:00:00Z","message":"truly","k8s":{"namespace":{"name":"shop"}}}""");
        var found = await Backend.As(LogUser.Of("shop")).Search.DocumentsAsync(new() { Selection = new() { View = Backend.View("both") } }, Cancellation);
        Assert.Equal(["truly"], found.Value.Value.Documents.Select(document => document.Source.Text("message")));
    }

    [Fact]
    public async Task NamespaceField_ThatIsTextAlone_IsNotTrusted()
    {
        await Backend.MakeAsync("text", """{"properties":{"kubernetes":{"properties":{"namespace_name":{"type":"text"}}}}}""");
        await Backend.WriteAsync("text", Line("\"shop-internal\"", "a part of the name"), Line("\"shop\"", "the name"));
        var selection = new LogSelection { View = Backend.View("text") };
        Assert.Equal(0, (await Backend.As(LogUser.Of("shop")).Search.CountAsync(selection, Cancellation)).Value.Value.Documents);
        Assert.Equal(2, (await Backend.As(LogUser.Everywhere()).Search.CountAsync(selection, Cancellation)).Value.Value.Documents);
    }

    private async Task AssertOnlyMineAsync(ILogSearch search, LogSelection selection)
    {
        var documents = await search.DocumentsAsync(new() { Selection = selection }, Cancellation);
        if (documents.Failure is { } refused)
        {
            Assert.Equal(FailureKind.Invalid, refused.Kind);
            return;
        }

        Assert.All(documents.Value.Value.Documents, document => Assert.Equal("mine", document.Source.Text("message")));
        Assert.True((await search.CountAsync(selection, Cancellation)).Value.Value.Documents <= 1);
        Assert.True((await search.HistogramAsync(new() { Selection = selection, SplitField = "message.keyword" }, Cancellation)).Value.Value is { Total: <= 1 } histogram
            && histogram.Series.All(value => value == "mine"));
        Assert.All((await search.TopValuesAsync(selection, "message.keyword", 100, Cancellation)).Value.Value.Values, value => Assert.Equal("mine", value.Text));
        Assert.All((await search.TopValuesAsync(selection, "_index", 100, Cancellation)).Value.Value.Values, value => Assert.Equal(Backend.Index("a"), value.Text));
        Assert.All((await search.SuggestAsync(new() { Selection = selection, Field = "kubernetes.namespace_name" }, Cancellation)).Value.Value, value => Assert.Equal("shop", value.Text));
        Assert.True((await search.CardinalityAsync(selection, "message.keyword", Cancellation)).Value.Value.Values <= 1);
        await foreach (var batch in search.ExportAsync(new() { Selection = selection }, Cancellation))
            Assert.All(batch.Value.Documents, document => Assert.Equal("mine", document.Source.Text("message")));
        Assert.All((await search.SampleAsync(new() { Selection = selection, Fields = ["message"] }, Cancellation)).Value.Value.Documents, document => Assert.Equal("mine", document.Source.Text("message")));
    }

    private static string Line(string @namespace, string message, string? more = null) =>
        $$$"""{"@timestamp":"2026-03-01T12:00:00Z","message":"{{{message}}}","user":"shop","kubernetes":{"namespace_name":{{{@namespace}}}}{{{(more is null ? "" : $",{more}")}}}}""";
}
