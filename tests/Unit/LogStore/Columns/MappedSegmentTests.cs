using System.Buffers;
using System.Text;
using Dashboard.LogStore.Columns;
using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Columns;

public sealed class MappedSegmentTests
{
    [Theory]
    [InlineData("""{"@timestamp":"2026-11-20T14:06:22.988733992Z","a":1,"b":[1,25,null],"h":[1.5,2.50],"c":[{"d":true},{"d":false}]}""")]
    [InlineData("""  { "log" : "a \"quoted\" \\ line\n\u0001 한글 é" , "n": -0, "e": 1e3, "f": 0.10, "g": 9223372036854775807, "h": 0.12345678901234567890 } """)]
    [InlineData("""{"escaped":"\/ \u0041 \u00e9","empty":{},"list":[],"nested":{"deep":{"x":[[1],[2,[3]]]}}}""")]
    [InlineData("""{"lone":"\ud800 x","pair":"\ud83d\ude00","t":"2026-11-20T14:06:22Z","u":"2026-11-20T14:06:22.1Z"}""")]
    public void WriteSource_AnyDocument_IsTheSameBytes(string document)
    {
        using var view = MemoryIndex.View("""{"t":"2020-01-01T00:00:00Z"}""", document);

        Assert.Equal(document, Source(view.Segments[0], 1));
    }

    [Fact]
    public void Column_DynamicallyMapped_HasTypedValues()
    {
        using var view = MemoryIndex.View("""{"@timestamp":"2026-11-20T14:06:22.988733992Z","level":"info","n":7,"d":1.5,"ok":true}""", """{"level":["warn","error"],"n":9}""");
        var segment = view.Segments[0];

        using var level = (StringBlock)segment.Column("level.keyword")!.Read(0);
        using var number = (LongBlock)segment.Column("n")!.Read(0);
        using var fraction = (DoubleBlock)segment.Column("d")!.Read(0);
        using var time = (LongBlock)segment.Column("@timestamp")!.Read(0);

        Assert.Equal([0, 1, 3], level.Starts.ToArray());
        Assert.Equal(["info", "warn", "error"], Enumerable.Range(0, 3).Select(value => Encoding.UTF8.GetString(level.Value(value))));
        Assert.Equal("error", Encoding.UTF8.GetString(level.Dictionary[0]));
        Assert.Equal([1, 2, 0], level.Ordinals.ToArray());
        Assert.Equal([7L, 9L], number.Values.ToArray());
        Assert.Equal([1.5], fraction.Values.ToArray());
        Assert.Equal([0, 1, 1], fraction.Starts.ToArray());
        Assert.Equal([1795183582988L], time.Values.ToArray());
        Assert.True(segment.HasRowsWithoutTime);
        Assert.Equal(["@timestamp", "d", "level", "level.keyword", "n", "ok"], segment.Fields);
    }

    [Fact]
    public void Column_ValuesOfManyKinds_AreReadAsTheMappingSays()
    {
        const string mapping = """{"properties":{"k":{"type":"keyword","ignore_above":4},"l":{"type":"long"},"i":{"type":"ip"},"z":{"type":"keyword","null_value":"none"}}}""";
        using var view = MemoryIndex.ViewOf(mapping, """{"k":12,"l":"42","i":"10.0.0.1","z":null}""", """{"k":["long value","x",true],"l":3.9,"i":"::1","z":"a"}""");
        var segment = view.Segments[0];

        using var keyword = (StringBlock)segment.Column("k")!.Read(0);
        using var number = (LongBlock)segment.Column("l")!.Read(0);
        using var address = (StringBlock)segment.Column("i")!.Read(0);
        using var filled = (StringBlock)segment.Column("z")!.Read(0);

        Assert.Equal([0, 1, 3], keyword.Starts.ToArray());
        Assert.Equal("12", Encoding.UTF8.GetString(keyword.Value(0)));
        Assert.Equal([42L, 3L], number.Values.ToArray());
        Assert.Equal(16, address.Value(0).Length);
        Assert.True(address.Value(1).SequenceCompareTo(address.Value(0)) < 0);
        Assert.Equal("none", Encoding.UTF8.GetString(filled.Value(0)));
    }

    [Fact]
    public void Snapshot_RowsAddedLater_DoNotShow()
    {
        var index = new MemoryIndex();
        index.Add("""{"a":"x"}""");
        using var before = index.OpenView();
        for (var row = 0; row < 5000; row++)
            index.Add($$"""{"a":"{{row}}"}""");
        using var after = index.OpenView();

        using var block = (StringBlock)before.Segments[0].Column("a")!.Read(0);

        Assert.Equal(1, before.DocumentCount);
        Assert.Equal(1, block.ValueCount);
        Assert.Equal(2, after.Segments[0].BlockCount);
        Assert.Equal("""{"a":"4999"}""", Source(after.Segments[0], 5000));
    }

    [Fact]
    public void Identity_GivenAndChosenIds_AreBothFound()
    {
        var index = new MemoryIndex();
        index.Add("""{"a":1}""", "mine");
        index.Add("""{"a":2}""");
        using var view = index.OpenView();

        using var ids = (StringBlock)view.Segments[0].Column("_id")!.Read(0);

        Assert.Equal("mine", view.Segments[0].Identity(0).Id);
        Assert.Equal(20, view.Segments[0].Identity(1).Id.Length);
        Assert.Equal(view.Segments[0].Identity(1).Id, Encoding.UTF8.GetString(ids.Value(1)));
    }

    private static string Source(Segment segment, int row)
    {
        var output = new ArrayBufferWriter<byte>();
        segment.WriteSource(row, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
