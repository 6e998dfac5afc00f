using System.Text;
using System.Text.Json;
using Dashboard.Services.LogCollection.Documents;
using Dashboard.Services.Primitives;
using Dashboard.Unit.LogCollection.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.LogCollection.Documents;

public sealed class DocumentWriterTests
{
    private static readonly HashSet<string> Nothing = [];

    [Fact]
    public void Write_JsonLine_HasItsFieldsBesideTheLine()
    {
        var document = Write("""{"time":"2026-11-22T10:00:00Z","level":"ERROR","msg":"한국어","nested":{"a":{"b":1}},"list":[1,2],"ok":true,"none":null,"n":1.50}""");

        Assert.Equal(("error", "한국어", 1L, true), (document.Text("level"), document.Text("msg"), document.Integer("nested", "a", "b"), document.Flag("ok")));
        Assert.Equal("[1,2]", document.GetProperty("list").GetRawText());
        Assert.Equal("1.50", document.GetProperty("n").GetRawText());
        Assert.StartsWith("{\"time\"", document.Text("log"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NamesOfTheDocumentsOwnFields_AreSetApart()
    {
        var document = Write("""{"log":{"level":"debug"},"log.level":"info","@timestamp":"x","kubernetes":"y","_id":"z","a.b":1,"a":2,"":3,"stream":"s","collector":1}""");

        Assert.Equal(("x", "y", "z", "s"), (document.Text("json_@timestamp"), document.Text("json_kubernetes"), document.Text("json__id"), document.Text("json_stream")));
        Assert.Equal((1L, 2L, "debug", "info"), (document.Integer("a_b"), document.Integer("a"), document.Text("json_log", "level"), document.Text("log_level")));
        Assert.Equal(("info", "shop", 1L), (document.Text("level"), document.Text("kubernetes", "namespace_name"), document.Integer("collector", "left_out_fields")));
    }

    [Fact]
    public void Write_EqualNames_AreWrittenOnce()
    {
        var document = Write("""{"a":1,"a":2,"x.y":3,"x_y":4,"o":{"b":1,"b":2}}""");

        Assert.Equal((1L, 3L, 1L, 3L), (document.Integer("a"), document.Integer("x_y"), document.Integer("o", "b"), document.Integer("collector", "left_out_fields")));
        Assert.Equal(1, document.EnumerateObject().Count(property => property.Name == "a"));
    }

    [Fact]
    public void Write_DeepAndManyFields_AreBounded()
    {
        var deep = Write("{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":1}}}}}}");
        var many = Write("{" + string.Join(',', Enumerable.Range(0, 500).Select(i => $"\"f{i}\":{i}")) + "}");

        Assert.Equal("""{"e":{"f":1}}""", deep.Text("a", "b", "c", "d"));
        Assert.Equal((99L, 400L), (many.Integer("f99"), many.Integer("collector", "left_out_fields")));
        Assert.Null(many.At("f100"));
    }

    [Theory]
    [InlineData("{not json}")]
    [InlineData("{\"half\":\"\\ud800\"}")]
    [InlineData("{\"a\":1}}")]
    [InlineData("{}")]
    [InlineData("{ }")]
    [InlineData("[1,2]")]
    public void Write_WhatOnlyLooksLikeJson_IsThePlainLine(string line)
    {
        var document = Write(line);

        Assert.Equal(line, document.Text("log"));
        Assert.Equal(["@timestamp", "log", "kubernetes"], document.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void Write_Logfmt_HasItsFields()
    {
        var document = Write("ts=2026-11-22T10:00:00Z level=WARN msg=\"slow request\" took=12 rate=0.5 id=007");

        Assert.Equal(("warn", "slow request", 12L, "007"), (document.Text("level"), document.Text("msg"), document.Integer("took"), document.Text("id")));
        Assert.Equal("0.5", document.GetProperty("rate").GetRawText());
    }

    [Fact]
    public void Write_BinaryBytes_AreReplacedAndTheRestIsKept()
    {
        var document = Write([.. "a "u8, 0xff, 0xfe, 0x00, 0x1b, .. " b"u8]);

        Assert.Equal("a \ufffd\ufffd\0\u001b b", document.Text("log"));
    }

    [Fact]
    public void Write_CutLine_SaysSo() =>
        Assert.Equal(744L, Parse(DocumentWriter.Write(Some.Entry("x") with { CutBytes = 744 }, Nothing, plain: false, 1_000_000)).Integer("collector", "cut_bytes"));

    [Fact]
    public void Write_TextThatGrowsWhenItIsEscaped_IsCutToTheStoresLimit()
    {
        var written = DocumentWriter.Write(Some.Entry(new byte[400_000]), Nothing, plain: false, 1024 * 1024);

        Assert.InRange(written.Json.Length, 1, 1024 * 1024);
        Assert.Equal(400_000, Parse(written).Text("log")!.Length + Parse(written).Integer("collector", "cut_bytes"));
    }

    [Fact]
    public void Write_WithoutAField_SaysWhich()
    {
        var document = Parse(DocumentWriter.Write(Some.Entry("""{"user":{"id":1},"msg":"m","level":"info"}"""), new HashSet<string> { "user", "level", "other" }, plain: false, 1_000_000));

        Assert.Equal(["level", "user"], document.Texts("collector", "refused_fields").Order(StringComparer.Ordinal));
        Assert.Equal((null, null, "m"), (document.At("user"), document.Text("level"), document.Text("msg")));
    }

    [Theory]
    [InlineData("panic: x\ngoroutine 1 [running]:", "fatal")]
    [InlineData("java.lang.IllegalStateException: x\n\tat a.B", "error")]
    public void Write_TraceWithoutALevel_IsAnError(string text, string level) =>
        Assert.Equal(level, Parse(DocumentWriter.Write(Some.Entry(text, lines: 2), Nothing, plain: false, 1_000_000)).Text("level"));

    [Fact]
    public void Write_AnyBytes_IsAJsonObjectWithTheLine()
    {
        var pieces = Gen.OneOf(Gen.Elements("{", "}", "\"a\":", "1", ",", "[", "]", "a=b ", "\"", "\\", "\\ud83d", ".", "한", "\t", ":", "null", "1e999", " "), Gen.Choose(0, 255).Select(value => ((char)value).ToString()));
        var lines = Gen.ListOf(pieces).Select(all => "{" + string.Concat(all) + "}");
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(4711, 17),
            Prop.ForAll(lines.ToArbitrary(), line =>
            {
                var document = Write(Encoding.Latin1.GetBytes(line));
                return document.Text("kubernetes", "pod_name") == "web-1" && document.Text("log") is { Length: > 0 };
            }));
    }

    private static JsonElement Write(string line) => Write(Encoding.UTF8.GetBytes(line));

    private static JsonElement Write(byte[] line) => Parse(DocumentWriter.Write(Some.Entry(line), Nothing, plain: false, 1_000_000));

    private static JsonElement Parse(WrittenDocument written)
    {
        using var document = JsonDocument.Parse(written.Json);
        return document.RootElement.Clone();
    }
}
