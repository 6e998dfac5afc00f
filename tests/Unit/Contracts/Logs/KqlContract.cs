using Dashboard.Services.Logs.Queries;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Queries.Time;

namespace Dashboard.Unit.Contracts.Logs;

/// <summary>Queries find the documents that they should, on every server: each form of KQL, Lucene, every pill, time.</summary>
public abstract class KqlContract(KqlBackend backend)
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("", "1 2 3 4 5 6")]
    [InlineData("*:*", "1 2 3 4 5 6")]
    [InlineData("*", "1 2 3 4 5 6")]
    [InlineData("level:error", "1")]
    [InlineData("level:\"error\"", "1")]
    [InlineData("level:err and warn", "")]
    [InlineData("level:err \\and warn", "5")]
    [InlineData("level:\"err and warn\"", "5")]
    [InlineData("level:null", "")]
    [InlineData("level:\"null\"", "6")]
    [InlineData("tags:true", "6")]
    [InlineData("tags:null", "1 2 3")]
    [InlineData("absent:a", "")]
    public async Task Kql_WholeValues_AreFound(string text, string expected) => await AssertFoundAsync(text, expected);

    [Theory]
    [InlineData("level:error and size:5", "1")]
    [InlineData("level:error or size:10", "1 2")]
    [InlineData("level:error OR level:warn AND size:10", "1 2")]
    [InlineData("(level:error or level:warn) and size:10", "2")]
    [InlineData("not level:error", "2 3 4 5 6")]
    [InlineData("not level:error and size > 5", "2 3 4")]
    [InlineData("not (level:error or size > 5)", "5 6")]
    [InlineData("level:(error or warn)", "1 2")]
    [InlineData("tags:(one and two)", "4")]
    [InlineData("tags:(two and not one)", "5")]
    [InlineData("message:(refused and not peer)", "3")]
    public async Task Kql_Conjunctions_JoinConditions(string text, string expected) => await AssertFoundAsync(text, expected);

    [Theory]
    [InlineData("message:refused", "1 3")]
    [InlineData("message:REFUSED", "1 3")]
    [InlineData("message:connection refused", "1 2 3")]
    [InlineData("message:\"connection refused\"", "1")]
    [InlineData("message:\"refused connection\"", "")]
    [InlineData("message:로그인", "5")]
    [InlineData("message:true", "4")]
    [InlineData("message:404", "6")]
    [InlineData("message:\\(refused\\)", "1 3")]
    [InlineData("message.keyword:\"all is true\"", "4")]
    [InlineData("message.keyword:all is true", "4")]
    public async Task Kql_Text_IsFoundByItsWords(string text, string expected) => await AssertFoundAsync(text, expected);

    [Theory]
    [InlineData("level:*", "1 2 3 4 5 6")]
    [InlineData("ok:*", "1 2 3")]
    [InlineData("not ratio:*", "2 3 5 6")]
    [InlineData("k8s.note:*", "3")]
    [InlineData("absent:*", "")]
    [InlineData("k8s.n*:*", "1 2 3")]
    [InlineData("items:*", "1 2")]
    [InlineData("*:shop-1", "1 3")]
    public async Task Kql_Existence_IsFound(string text, string expected) => await AssertFoundAsync(text, expected);

    [Theory]
    [InlineData("level:err*", "1 5")]
    [InlineData("level:*rr*", "1 3 5")]
    [InlineData("level:\"err*\"", "")]
    [InlineData("path:a*", "3 4 5")]
    [InlineData("path:a?c", "3")]
    [InlineData("path:a?*", "3")]
    [InlineData("path:a\\*b", "5")]
    [InlineData("path:*a\\*b", "1 5")]
    [InlineData("path:\"C:\\\\logs\\\\a*b\"", "1")]
    [InlineData("path:C\\:\\\\logs\\\\a\\*b", "1")]
    [InlineData("path:C\\:\\\\*", "1")]
    [InlineData("path:/var/*", "2")]
    [InlineData("message:time*", "2 3 6")]
    [InlineData("message:TIME*", "2 3 6")]
    [InlineData("message:*efuse*", "1 3")]
    [InlineData("message:retr\\(*", "")]
    [InlineData("message:refused by*", "1 3")]
    [InlineData("message:로*", "5")]
    public async Task Kql_Wildcards_AreFound(string text, string expected) => await AssertFoundAsync(text, expected);

    [Theory]
    [InlineData("size:5", "1")]
    [InlineData("size:\"5\"", "1")]
    [InlineData("size:-3", "6")]
    [InlineData("size > 7", "2 3")]
    [InlineData("size >= 7", "2 3 4")]
    [InlineData("size < 5", "6")]
    [InlineData("size <= 5", "1 6")]
    [InlineData("size > -5 and size < 6", "1 6")]
    [InlineData("ratio:0.5", "1")]
    [InlineData("ratio > 0.5", "4")]
    [InlineData("ok:true", "1 3")]
    [InlineData("ok:false", "2")]
    [InlineData("ok:\"true\"", "1 3")]
    [InlineData("not ok:true", "2 4 5 6")]
    [InlineData("ip:10.0.0.1", "1")]
    [InlineData("ip:\"10.0.0.0/23\"", "1 2")]
    [InlineData("ip:10.0.0.0/24", "1")]
    [InlineData("ip > 10.0.0.1", "2")]
    [InlineData("level > info", "2 6")]
    public async Task Kql_NumbersBooleansAddresses_AreCompared(string text, string expected) => await AssertFoundAsync(text, expected);

    [Theory]
    [InlineData("ip:7")]
    [InlineData("ip > 0.5")]
    [InlineData("size:word")]
    [InlineData("ok:maybe")]
    [InlineData("@timestamp:never")]
    public async Task Kql_ValueThatIsNoneOfTheType_IsRefused(string text) => Assert.StartsWith("{", await backend.FindAsync(new() { Text = text }, Context()), StringComparison.Ordinal);

    [Theory]
    [InlineData("@timestamp:2026-03-01", "1")]
    [InlineData("@timestamp:\"2026-03-02\"", "2")]
    [InlineData("@timestamp:2026-03-01T22\\:30\\:00Z", "1")]
    [InlineData("@timestamp:\"2026-03-01T23:30\"", "1")]
    [InlineData("@timestamp:\"2026-03-04T12:00:00.123Z\"", "5")]
    [InlineData("@timestamp >= 2026-03-03", "3 4 5")]
    [InlineData("@timestamp > 2026-03-03", "5")]
    [InlineData("@timestamp < 2026-03-02", "1")]
    [InlineData("@timestamp <= \"2026-03-02\"", "1 2")]
    [InlineData("@timestamp > \"2026-03-01T23:30:00Z\"", "3 4 5")]
    [InlineData("@timestamp > \"2026-03-02T00:00:00+01:00\" and @timestamp < \"2026-03-03||/d\"", "2")]
    [InlineData("@timestamp >= now", "")]
    [InlineData("@timestamp > now-100y/d", "1 2 3 4 5")]
    [InlineData("@timestamp:1772404200000", "1")]
    [InlineData("@timestamp > 1772404200000", "2 3 4 5")]
    public async Task Kql_Dates_AreInTheZoneOfTheReader(string text, string expected) => await AssertFoundAsync(text, expected);

    [Theory]
    [InlineData("refused", "1 3")]
    [InlineData("connection refused", "1 2 3")]
    [InlineData("\"connection refused\"", "1")]
    [InlineData("warn", "2")]
    [InlineData("404", "6")]
    [InlineData("10.0.0.1", "1")]
    [InlineData("timeou*", "2")]
    [InlineData("*shop-1", "1")]
    [InlineData("nothing", "")]
    [InlineData("not refused", "2 4 5 6")]
    public async Task Kql_BareValue_IsFoundInAnyField(string text, string expected) => await AssertFoundAsync(text, expected);

    [Fact]
    public async Task Kql_BareTrue_IsFoundInWordsAndInBooleansWhereTheServerLooksThere() => await AssertFoundAsync("true", backend.LooksForWordsInBooleans ? "1 3 4 6" : "4 6");

    [Theory]
    [InlineData("k8s.*:shop-1", "1 3")]
    [InlineData("k8s.n*:node-a", "1")]
    [InlineData("k8s.*:node-a", "1 3")]
    [InlineData("not k8s.*:node-a", "2 4 5 6")]
    [InlineData("k8s.*:shop*", "1 2 3")]
    [InlineData("*i*:5", "1 2")]
    [InlineData("*:timeout", "2")]
    [InlineData("s* > 9", "2 3")]
    [InlineData("odd name:*", "3")]
    [InlineData("odd name:\"(x) and \\\"y\\\"\"", "3")]
    [InlineData("\"odd name\":\\(x\\) \\and \\\"y\\\"", "3")]
    public async Task Kql_FieldsByPattern_AreEachAsked(string text, string expected) => await AssertFoundAsync(text, expected);

    [Theory]
    [InlineData("items:{ name:a and size:5 }", "2")]
    [InlineData("items:{ name:a } and items:{ size:5 }", "1 2")]
    [InlineData("items:{ name:a or size:1 }", "1 2")]
    [InlineData("items:{ name:a and not size > 1 }", "1")]
    [InlineData("not items:{ name:b }", "2 3 4 5 6")]
    [InlineData("items:{ size >= 5 }", "1 2")]
    [InlineData("items:{ n*:b }", "1")]
    [InlineData("items.n*:b", "1")]
    [InlineData("items:{ parts:{ code:x } }", "2")]
    [InlineData("items:{ name:a and parts:{ code:y } }", "2")]
    [InlineData("items:{ name:b and parts:{ code:y } }", "")]
    [InlineData("items:{ name:* }", "1 2")]
    public async Task Kql_Nested_HoldsForOneObject(string text, string expected) => await AssertFoundAsync(text, expected);

    [Theory]
    [InlineData("level:error OR size:10", "1 2")]
    [InlineData("refused -peer", "3")]
    [InlineData("size:[5 TO 10}", "1 4")]
    [InlineData("@timestamp:[2026-03-02 TO 2026-03-02]", "2")]
    [InlineData("size:word", "")]
    [InlineData("message:timeo?t", "2")]
    [InlineData("_exists_:ratio", "1 4")]
    public async Task Lucene_Query_IsTheServers(string text, string expected) =>
        Assert.Equal(expected, await backend.FindAsync(new() { Text = text, Language = QueryLanguage.Lucene }, Context()));

    public static TheoryData<LogFilter, string> Pills() => new()
    {
        { new IsFilter("level", LogValue.Of("error")), "1" },
        { new IsFilter("level", LogValue.Of("error")) { Negated = true }, "2 3 4 5 6" },
        { new IsFilter("level", LogValue.Of("error")) { Disabled = true }, "1 2 3 4 5 6" },
        { new IsFilter("message", LogValue.Of("connection refused")), "1" },
        { new IsFilter("size", LogValue.Of(5)), "1" },
        { new IsFilter("size", LogValue.Of("5")), "1" },
        { new IsFilter("ratio", LogValue.Of(0.5)), "1" },
        { new IsFilter("ok", LogValue.Of(false)), "2" },
        { new IsFilter("ip", LogValue.Of("10.0.1.7")), "2" },
        { new IsFilter("@timestamp", LogValue.Of("2026-03-01T22:30:00Z")), "1" },
        { new IsFilter("@timestamp", LogValue.Of(1772404200000)), "1" },
        { new IsFilter("path", LogValue.Of("a*b")), "5" },
        { new IsFilter("items.name", LogValue.Of("b")), "1" },
        { new OneOfFilter("level", [LogValue.Of("error"), LogValue.Of("info")]), "1 4" },
        { new OneOfFilter("size", [LogValue.Of(5), LogValue.Of(7)]) { Negated = true }, "2 3 5 6" },
        { new OneOfFilter("level", []), "" },
        { new BetweenFilter("size", LogValue.Of(5), LogValue.Of(10)), "1 4" },
        { new BetweenFilter("size", LogValue.Of(5), LogValue.Of(10)) { FromIncluded = false, ToIncluded = true }, "2 4" },
        { new BetweenFilter("size", LogValue.Of(5), null) { Negated = true }, "5 6" },
        { new BetweenFilter("@timestamp", LogValue.Of("2026-03-02"), LogValue.Of("2026-03-03")), "2" },
        { new ExistsFilter("ratio"), "1 4" },
        { new ExistsFilter("ratio") { Negated = true }, "2 3 5 6" },
        { new ExistsFilter("items"), "1 2" },
        { new DslFilter("""{"prefix":{"level":"err"}}"""), "1 5" },
        { new DslFilter("""{"bool":{"must":[{"match":{"message":"refused"}}],"must_not":{"terms":{"level":["error"]}}}}""") { Negated = true }, "1 2 4 5 6" },
        { new GroupFilter(GroupOperator.Or, [new IsFilter("size", LogValue.Of(5)), new ExistsFilter("@timestamp") { Negated = true }]), "1 6" },
        { new GroupFilter(GroupOperator.And, [new ExistsFilter("ratio"), new ExistsFilter("ok") { Negated = true }]), "4" },
        { new GroupFilter(GroupOperator.And, [new ExistsFilter("ratio"), new ExistsFilter("ok")]) { Negated = true }, "2 3 4 5 6" },
    };

    [Theory]
    [MemberData(nameof(Pills), DisableDiscoveryEnumeration = true)]
    public async Task Pill_OfEachKind_FindsWhatItAsks(LogFilter filter, string expected) => Assert.Equal(expected, await backend.FindAsync(new() { Filters = [filter] }, Context()));

    [Theory]
    [InlineData("2026-03-01T22:30:00Z..2026-03-01T23:30:00Z", "1 2")]
    [InlineData("2026-03-01T22:30:00.001Z..2026-03-01T23:29:59.999Z", "")]
    [InlineData("now-1d/d..now/d", "2 3 4")]
    [InlineData("now-3y", "1 2 3")]
    public async Task Time_Range_HoldsBothItsEnds(string range, string expected) =>
        Assert.Equal(expected, await backend.FindAsync(new() { Time = TimeRange.ParseUrl(range).Value }, Context()));

    private async Task AssertFoundAsync(string text, string expected) => Assert.Equal(expected, await backend.FindAsync(new() { Text = text }, Context()));

    private QueryContext Context() => Context(backend);

    internal static QueryContext Context(KqlBackend backend) => new()
    {
        Fields = KqlDocuments.Fields,
        TimeField = "@timestamp",
        TimeZone = Berlin,
        Now = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero),
        Server = backend.Traits,
    };
}
