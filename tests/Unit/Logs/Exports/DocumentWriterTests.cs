using System.Buffers;
using System.Text;
using System.Text.Json;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Exports;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search;

namespace Dashboard.Unit.Logs.Exports;

public sealed class DocumentWriterTests
{
    private static readonly TimeZoneInfo Seoul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");
    private static readonly FieldList Fields = FieldList.Create(
    [
        LogField.Of("@timestamp", "date"), LogField.Of("at", "date"), LogField.Of("level", "keyword"), LogField.Of("message", "text"),
        LogField.Of("message.keyword", "keyword") with { ParentName = "message" }, LogField.Of("kubernetes", "object"), LogField.Of("kubernetes.pod", "keyword"),
        LogField.Of("secret.key", "keyword"), LogField.Of("_id", "_id") with { IsMetadata = true },
    ]);

    [Theory]
    [InlineData("""{"b":1,  "a":"x"}""", """{"b":1,  "a":"x"}""")]
    [InlineData("""{"a":1.0e2,"u":"\u00e9/\/"}""", """{"a":1.0e2,"u":"\u00e9/\/"}""")]
    [InlineData("{\n  \"a\": 1\r\n}", "{   \"a\": 1  }")]
    public void Ndjson_AnySource_IsALineByteForByte(string source, string expected) => Assert.Equal(expected + "\n", Write(new NdjsonWriter(), source));

    [Fact]
    public void Csv_Columns_ArePlainFormulaFreeAndInTheirOrder()
    {
        var text = Write(
            new CsvWriter(Fields, ["level", "message", "kubernetes.pod", "size"], TimeZoneInfo.Utc),
            """{"message":"=cmd()","level":"a,b","kubernetes":{"pod":"web-1"},"size":-5}""",
            """{"kubernetes.pod":"web-2","level":null,"message":["x","y"]}""");
        Assert.Equal("\uFEFFlevel,message,kubernetes.pod,size\r\n\"a,b\",'=cmd(),web-1,-5\r\n,\"x, y\",web-2,\r\n", text);
    }

    [Fact]
    public void Csv_OtherForms_AreReadOffTheirParents() =>
        Assert.Equal("\uFEFFmessage,message.keyword,kubernetes\r\nx,x,\"{\"\"pod\"\":\"\"p\"\"}\"\r\n", Write(new CsvWriter(Fields, ["message", "message.keyword", "kubernetes"], TimeZoneInfo.Utc), """{"message":"x","kubernetes":{"pod":"p"}}"""));

    [Fact]
    public void Csv_ComputedAndOwnFields_HaveTheirValues()
    {
        var document = Document("""{"level":"info"}""") with { Computed = new Dictionary<string, IReadOnlyList<JsonElement>> { ["hour"] = [JsonElement.Parse("7")], ["level"] = [JsonElement.Parse("\"other\"")] } };
        Assert.Equal("\uFEFF_index,_id,hour,level\r\nlogs-1,the id,7,info\r\n", Write(new CsvWriter(Fields, ["_index", "_id", "hour", "level"], TimeZoneInfo.Utc), [document]));
    }

    [Theory]
    [InlineData("\"2026-03-01T12:00:00.123456712Z\"", "2026-03-01T12:00:00.123456712Z", "2026-03-01T21:00:00.1234567+09:00")]
    [InlineData("\"2026-03-01T12:00:00+02:00\"", "2026-03-01T10:00:00Z", "2026-03-01T19:00:00+09:00")]
    [InlineData("1772366400500", "2026-03-01T12:00:00.5Z", "2026-03-01T21:00:00.5+09:00")]
    [InlineData("\"yesterday\"", "yesterday", "yesterday")]
    [InlineData("1e300", "1e300", "1e300")]
    public void Csv_Dates_AreWrittenInTheZone(string value, string inUtc, string inSeoul)
    {
        var source = $$"""{"at":{{value}}}""";
        Assert.Equal($"\uFEFFat\r\n{inUtc}\r\n", Write(new CsvWriter(Fields, ["at"], TimeZoneInfo.Utc), source));
        Assert.Equal($"\uFEFFat\r\n{inSeoul}\r\n", Write(new CsvWriter(Fields, ["at"], Seoul), source));
    }

    [Fact]
    public void Csv_HalfOfASurrogatePair_StaysAsItIsWritten() =>
        Assert.Equal("\uFEFFlevel\r\n\"\"\"\\ud800\"\"\"\r\n", Write(new CsvWriter(Fields, ["level"], TimeZoneInfo.Utc), """{"\ud801":1,"level":"\ud800"}"""));

    [Fact]
    public void Columns_NoneChosen_AreAllThatTheViewOffers()
    {
        var view = new DataView { Id = "v", Name = "v", Pattern = "*", TimeField = "@timestamp", HiddenFields = ["secret.*"] };
        Assert.Equal(["@timestamp", "at", "kubernetes.pod", "level", "message"], ExportColumns.Of(view, Fields, []));
        Assert.Equal(["@timestamp", "message.keyword"], ExportColumns.Of(view, Fields, ["message.keyword", "@timestamp"]));
        Assert.Equal(["message", "level"], ExportColumns.Sources(Fields, ["message.keyword", "level", "message"]));
    }

    private static LogDocument Document(string source) => new() { Id = new("logs-1", "the id"), Source = JsonElement.Parse(source) };

    private static string Write(IDocumentWriter writer, params IEnumerable<string> sources) => Write(writer, [.. sources.Select(Document)]);

    private static string Write(IDocumentWriter writer, IReadOnlyList<LogDocument> documents)
    {
        var target = new ArrayBufferWriter<byte>();
        writer.Begin(target);
        foreach (var document in documents)
            writer.Write(document, target);
        return Encoding.UTF8.GetString(target.WrittenSpan);
    }
}
