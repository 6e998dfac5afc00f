using Dashboard.Services.Logs.Queries.Compile.Dsl;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Queries.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.Logs.Queries;

/// <summary>Whatever stands in a URL, a saved object or a filter's editor is read, or refused with a sentence.</summary>
public sealed class StateFuzzTests
{
    private const string Filters = """{"v":1,"filters":[{"is":["level","err\u006fr"],"not":true},{"between":["size",{"gte":1,"lt":null}]},{"or":[{"dsl":"{}"},{"in":["a",true,5]}]}]}""";
    private const string Query = """{"bool":{"filter":[{"terms":{"le\u0076el":["a","b"]}},{"match":{"message":{"query":"a","operator":"and"}}}],"must_not":{"exists":{"field":"a"}}}}""";
    private static readonly string[] Pieces = ["\\ud800", "\ud800", "\"", "{", "}", "[", "]", ",", ":", "null", "5", "1e999", "\\", "script", "\"v\":", "/", "now", "-", "d", ".."];

    [Fact]
    public void Read_DamagedFilters_GivesThemOrASentence() => Prop.ForAll(Arb.From(Damaged(Filters)), text =>
    {
        var result = LogFilterJson.Read(text);
        Assert.True(result.IsSuccess ? LogFilterJson.Read(LogFilterJson.Write(result.Value)).IsSuccess : result.Failure.Message.EndsWith('.'), text);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [Fact]
    public void Read_DamagedQuery_GivesItOrASentence() => Prop.ForAll(Arb.From(Damaged(Query)), text =>
    {
        var (query, error) = DslGuard.Read(text);
        Assert.NotEqual(query is null, error is null);
        Assert.True(query is null || !query.ToJsonString().Contains("\"script\":", StringComparison.Ordinal) || text.Contains("\"script\"", StringComparison.Ordinal), text);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [Fact]
    public void ParseUrl_DamagedTime_GivesItOrASentence() => Prop.ForAll(Arb.From(Damaged("now-1d/d..2026-03-01T08:00:00.123Z")), text =>
    {
        var result = TimeRange.ParseUrl(text);
        if (result.IsSuccess)
            Assert.Equal(result.Value, TimeRange.ParseUrl(result.Value.ToUrl()).Value);
        else
            Assert.EndsWith(".", result.Failure.Message, StringComparison.Ordinal);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [Theory]
    [InlineData("""{"v":1,"filters":[{"exists":"\ud800"}]}""")]
    [InlineData("""{"v":1,"filters":[{"\ud800":"a"}]}""")]
    [InlineData("""{"v":1,"filters":[{"is":["a","\ud800"]}]}""")]
    public void Read_HalfOfASurrogatePair_IsRefused(string json) => Assert.Equal("The filters cannot be read.", LogFilterJson.Read(json).Failure?.Message);

    [Theory]
    [InlineData("""{"\ud800":{}}""")]
    [InlineData("""{"term":{"\ud800":"a"}}""")]
    [InlineData("""{"term":{"a":"\ud800"}}""")]
    [InlineData("""{"terms":{"a":["\ud800"]}}""")]
    [InlineData("""{"match":{"a":{"query":"\udc00"}}}""")]
    public void Read_QueryWithHalfOfASurrogatePair_IsRefused(string json) => Assert.Equal("DslHalfCharacter", DslGuard.Read(json).Error?.Message.Key);

    /// <summary>The text with something taken out and something put in, a few times.</summary>
    private static Gen<string> Damaged(string text) => Gen.Choose(1, 4).SelectMany(count => Change.ListOf(count)).Select(changes => changes.Aggregate(text, Apply));

    private static Gen<(int At, int Length, string Piece)> Change =>
        from at in Gen.Choose(0, 200)
        from length in Gen.Elements(0, 0, 1, 2, 10)
        from piece in Gen.OneOf(Gen.Constant(""), Gen.Elements(Pieces))
        select (at, length, piece);

    private static string Apply(string text, (int At, int Length, string Piece) change)
    {
        var at = Math.Min(change.At, text.Length);
        return text.Remove(at, Math.Min(change.Length, text.Length - at)).Insert(at, change.Piece);
    }
}
