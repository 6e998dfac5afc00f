using Dashboard.Services.Logs.Queries.Kql;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.Contracts.Logs;

/// <summary>Random KQL finds in the embedded store what it finds on the server of <c>ELASTICSEARCH_URL</c> (7.10), or is refused by both.</summary>
public sealed class RandomKqlTests(EmbeddedKqlBackend embedded, RealKqlBackend real) : IClassFixture<EmbeddedKqlBackend>, IClassFixture<RealKqlBackend>
{
    private static readonly string[] Names =
    [
        "@timestamp", "level", "message", "message.keyword", "size", "ratio", "ok", "ip", "path", "tags", "k8s.pod", "k8s.*", "k8s.n*", "*i*", "*", "odd name", "absent", "items.n*",
    ];

    private static readonly string[] Words =
    [
        "error", "Error", "err*", "*rr*", "refused", "connection refused", "\"connection refused\"", "\"read timeout\"", "time*", "*", "true", "false", "null", "\"true\"", "5", "7",
        "0.5", "-3", "5*", "10.0.0.1", "\"10.0.0.0/24\"", "a\\*b", "a?c", "*\\\\*", "C\\:\\\\logs*", "node-a", "shop-*", "로그인", "로*", "2026-03-02", "\"2026-03-01T23:30:00Z\"",
        "\"2026-03-02T00:30:00+01:00\"", "now-1d/d", "1772404200000", "one", "two", "(one or two)", "(refused and not peer)", "all is true", "a", "nothing",
    ];

    private static readonly string[] Nested =
    [
        "items:{ name:a }", "items:{ name:a and size:5 }", "items:{ size >= 5 or name:b }", "items:{ parts:{ code:x } }", "items:{ not name:a }", "items:*", "items:{ n*:b }",
    ];

    [Fact]
    public async Task Find_RandomKql_IsWhatTheServerFinds()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("ELASTICSEARCH_URL") is not { Length: > 0 }, "ELASTICSEARCH_URL names no server.");
        Assert.SkipUnless(real.IsReference, "The answers are those of 7.10.");
        foreach (var text in Query(2).Sample(200, new Rnd(20261130, 1), 30))
            Assert.Equal((text, await FindAsync(real, text)), (text, await FindAsync(embedded, text)));
    }

    private static async Task<string> FindAsync(KqlBackend backend, string text)
    {
        Assert.Null(KqlParser.Parse(text).Error);
        var found = await backend.FindAsync(new() { Text = text }, KqlContract.Context(backend));
        // Reasons are worded differently.
        return found.StartsWith('{') ? "refused" : found;
    }

    private static Gen<string> Query(int depth) => depth == 0 ? Condition : Gen.Frequency(
        (4, Condition),
        (2, from one in Query(depth - 1) from other in Query(depth - 1) from joint in Gen.Elements("and", "or", "AND") select $"({one}) {joint} ({other})"),
        (1, Query(depth - 1).Select(inner => $"not ({inner})")));

    private static Gen<string> Condition => Gen.Frequency(
        (5, from name in Gen.Elements(Names) from word in Gen.Elements(Words) select $"{name}: {word}"),
        (1, from name in Gen.Elements(Names) from sign in Gen.Elements("<", "<=", ">", ">=") from bound in Gen.Elements(Words.Where(IsBound)) select $"{name} {sign} {bound}"),
        (1, Gen.Elements(Words.Where(IsOfNoNestedField).ToArray())),
        (1, Gen.Elements(Nested)));

    /// <summary>The embedded store also finds fields of nested objects where a query names no field; Elasticsearch does not.</summary>
    private static bool IsOfNoNestedField(string word) => word[0] != '(' && word is not ("5" or "a");

    private static bool IsBound(string word) => word[0] != '(' && word != "null" && (word[0] == '"' || !word.Replace("\\*", "", StringComparison.Ordinal).Contains('*', StringComparison.Ordinal));
}
