using System.Buffers;
using System.Text;
using System.Text.Json;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.Unit.LogStore.Rest;

public sealed class FilterPathTests
{
    private const string Answer = """{"took":3,"hits":{"total":{"value":2},"hits":[{"_id":"1","_source":{"a":1}},{"_id":"2"}]}}""";

    [Theory]
    [InlineData("took", """{"took":3}""")]
    [InlineData("hits.hits._id", """{"hits":{"hits":[{"_id":"1"},{"_id":"2"}]}}""")]
    [InlineData("hits.hits._source.*", """{"hits":{"hits":[{"_source":{"a":1}}]}}""")]
    [InlineData("**.value", """{"hits":{"total":{"value":2}}}""")]
    [InlineData("-hits.hits", """{"took":3,"hits":{"total":{"value":2}}}""")]
    [InlineData("hits,-hits.hits", """{"hits":{"total":{"value":2}}}""")]
    [InlineData("t*k", """{"took":3}""")]
    [InlineData("nothing", "{}")]
    public void Write_Pattern_KeepsWhatItNames(string patterns, string expected)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
            FilterPath.Parse(patterns.Split(','))!.Write(JsonElement.Parse(Answer), writer);
        Assert.Equal(expected, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Theory]
    [InlineData("errors", false)]
    [InlineData("errors,items.*.error", true)]
    [InlineData("it*", true)]
    [InlineData("**.status", true)]
    [InlineData("-took", true)]
    public void MayKeep_Items_IsFalseOnlyWhereNoPatternFits(string patterns, bool expected)
        => Assert.Equal(expected, FilterPath.Parse(patterns.Split(','))!.MayKeep("items"));
}
