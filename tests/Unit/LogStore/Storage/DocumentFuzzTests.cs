using System.Text;
using System.Text.Json;
using Dashboard.Unit.LogStore.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.LogStore.Storage;

/// <summary>Whatever bytes come as documents: what is taken is given back byte for byte, what is no JSON is refused, and nothing breaks.</summary>
public sealed class DocumentFuzzTests
{
    private static readonly string[] pieces =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\"a\"", "\"b.c\"", "\"a\":", "\"kubernetes\":{", "1", "-0", "1.0", "1e5", "12345678901234567890", "true", "null", " ", "\n", "\\", "\\u00e9", "\\ud800",
        "\"2026-11-20T14:06:22.988733992Z\"", "\"@timestamp\":", "\"\\/x\\\"\"", "{\"a\":1}", "{\"a\":\"x\"}", "\"{\\\"a\\\":1}\"", "한국어", "\u0001",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Documents_OfAnyBytes_ComeBackByteForByteOrAreRefused()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.CreateAsync("logs");
        var written = new Dictionary<string, byte[]>();
        Prop.ForAll(Bulk.ToArbitrary(), documents => Write(store, documents, written)).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(3, 5));
        Assert.NotEmpty(written);

        AssertSame(store, written);
        await store.Engine.FlushAsync("logs", Token);
        AssertSame(store, written);
        await store.ReopenAsync();
        AssertSame(store, written);
    }

    private static bool Write(TemporaryStore store, string[] documents, Dictionary<string, byte[]> written)
    {
        var outcomes = store.Engine.WriteAsync("logs", [.. documents.Select(document => Some.Index(null, document))], Token).GetAwaiter().GetResult().Value;
        Assert.Equal(documents.Length, outcomes.Count);
        for (var place = 0; place < documents.Length; place++)
        {
            var source = Encoding.UTF8.GetBytes(documents[place]);
            if (outcomes[place].Failure is null)
                written.Add(outcomes[place].Id, source);
            else
                Assert.InRange(outcomes[place].Failure!.Status, 400, 499);
            if (outcomes[place].Failure is null)
                Assert.True(IsObject(source), documents[place]);
        }
        return true;
    }

    private static bool IsObject(byte[] source)
    {
        try
        {
            return JsonElement.Parse(source).ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void AssertSame(TemporaryStore store, Dictionary<string, byte[]> written)
    {
        foreach (var (id, source) in written)
            Assert.Equal(Encoding.UTF8.GetString(source), store.Source("logs", id));
    }

    private static Gen<string[]> Bulk => Gen.OneOf(Nearly, Sound, Sound).NonEmptyListOf().Select(documents => documents.ToArray());

    private static Gen<string> Nearly => Gen.Elements(pieces).NonEmptyListOf().Select(parts => string.Concat(parts));

    private static Gen<string> Sound =>
        from members in Member.ListOf()
        from space in Gen.Elements("", " ", "\n\t")
        select $"{{{space}{string.Join("," + space, members.DistinctBy(member => member.Name).Select(member => $"\"{member.Name}\":{space}{member.Value}"))}{space}}}";

    private static Gen<(string Name, string Value)> Member =>
        from name in Gen.Elements("a", "b", "c.d", "log", "level", "@timestamp", "n", "한국", "e")
        from value in Value(2)
        select (name, value);

    private static Gen<string> Value(int depth)
    {
        var text = Gen.Elements("error", "", "a b", "2026-11-20T14:06:22.9Z", "2026-11-20", "{\"level\":\"error\",\"n\":1}", "tab\tand \"quote\"", "\u0007", "0123456789abcdef", "한국어 로그")
            .Select(value => JsonSerializer.Serialize(value));
        var plain = Gen.OneOf(text, Gen.Elements("1", "-7", "0", "2.50", "1e400", "true", "false", "null", "9223372036854775808", "\"\\u0041\\/\""), Gen.Choose(-100_000, 100_000).Select(number => $"{number}"));
        if (depth == 0)
            return plain;
        var list = Value(depth - 1).ListOf().Select(values => $"[{string.Join(", ", values)}]");
        var inner = Value(depth - 1).Select(value => $"{{\"x\": {value}}}");
        return Gen.Frequency((5, plain), (1, list), (1, inner));
    }
}
