using System.Text.Json;
using Dashboard.Services.Logs.Search;

namespace Dashboard.Unit.Logs.Search;

public sealed class SourceValuesTests
{
    [Theory]
    [InlineData("""{"a":{"b":1}}""", "1")]
    [InlineData("""{"a.b":1}""", "1")]
    [InlineData("""{"a.b":1,"a":{"b":2}}""", "1,2")]
    [InlineData("""{"a":[{"b":1},{"b":[2,3]},{"c":4},5]}""", "1,2,3")]
    [InlineData("""{"a":{"b":null}}""", "")]
    [InlineData("""{"a":{"b":{"c":1}}}""", """{"c":1}""")]
    [InlineData("""{"a":1}""", "")]
    [InlineData("""[]""", "")]
    public void Of_AField_FindsAllItsValues(string source, string values) =>
        Assert.Equal(values, string.Join(',', SourceValues.Of(JsonElement.Parse(source), "a.b").Select(value => value.GetRawText())));

    [Fact]
    public void Of_AFieldWithDotsInParts_FindsEachForm() =>
        Assert.Equal(2, SourceValues.Of(JsonElement.Parse("""{"a.b":{"c":1},"a":{"b.c":2}}"""), "a.b.c").Count());
}
