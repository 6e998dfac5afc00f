using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Unit.Simulation;

public sealed class PatchTests
{
    [Theory]
    [InlineData("""{"a":1,"b":{"c":2}}""", """{"b":{"c":null,"d":3}}""", """{"a":1,"b":{"d":3}}""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[3]}""", """{"a":[3]}""")]
    [InlineData("""{"a":1}""", """{"a":null}""", "{}")]
    public void Merge_Patch_FollowsRfc7396(string target, string patch, string expected) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), MergePatch.Apply(JsonNode.Parse(target), JsonNode.Parse(patch))));

    [Theory]
    [InlineData("""[{"op":"add","path":"/a/-","value":3}]""", """{"a":[1,2,3],"b":{"x/y":1}}""")]
    [InlineData("""[{"op":"remove","path":"/a/0"}]""", """{"a":[2],"b":{"x/y":1}}""")]
    [InlineData("""[{"op":"replace","path":"/b/x~1y","value":9}]""", """{"a":[1,2],"b":{"x/y":9}}""")]
    [InlineData("""[{"op":"move","from":"/b","path":"/c"}]""", """{"a":[1,2],"c":{"x/y":1}}""")]
    [InlineData("""[{"op":"copy","from":"/a/1","path":"/a/0"}]""", """{"a":[2,1,2],"b":{"x/y":1}}""")]
    public void JsonPatch_Operation_FollowsRfc6902(string patch, string expected) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), JsonPatch.Apply(JsonNode.Parse("""{"a":[1,2],"b":{"x/y":1}}""")!, (JsonArray)JsonNode.Parse(patch)!).ToJsonString());

    [Theory]
    [InlineData("""[{"op":"test","path":"/a","value":[]}]""")]
    [InlineData("""[{"op":"remove","path":"/none"}]""")]
    [InlineData("""[{"op":"replace","path":"/none/x","value":1}]""")]
    [InlineData("""[{"op":"add","path":"/a/7","value":1}]""")]
    [InlineData("""[{"op":"jump","path":"/a"}]""")]
    public void JsonPatch_NotPossible_IsRefused(string patch) =>
        Assert.Throws<FormatException>(() => JsonPatch.Apply(JsonNode.Parse("""{"a":[1,2]}""")!, (JsonArray)JsonNode.Parse(patch)!));

    [Fact]
    public void Strategic_Containers_MergeByName()
    {
        var pod = Json.Parse("""{"spec":{"containers":[{"name":"app","image":"a:1","env":[{"name":"X","value":"1"}]},{"name":"proxy","image":"p:1"}]} }""");

        var merged = StrategicMergePatch.Apply(pod, Json.Parse("""{"spec":{"containers":[{"name":"app","image":"a:2","env":[{"name":"Y","value":"2"}]},{"name":"proxy","$patch":"delete"}]} }"""));

        Assert.Equal("""{"spec":{"containers":[{"name":"app","image":"a:2","env":[{"name":"X","value":"1"},{"name":"Y","value":"2"}]}]}}""", merged.ToJsonString());
    }

    [Fact]
    public void Strategic_ReplaceDirective_ReplacesTheMap()
    {
        var merged = StrategicMergePatch.Apply(Json.Parse("""{"spec":{"a":1,"b":2} }"""), Json.Parse("""{"spec":{"$patch":"replace","c":3} }"""));

        Assert.Equal("""{"spec":{"c":3}}""", merged.ToJsonString());
    }

    [Fact]
    public void Strategic_Finalizers_AreASet()
    {
        var merged = StrategicMergePatch.Apply(Json.Parse("""{"metadata":{"finalizers":["a","b"]} }"""), Json.Parse("""{"metadata":{"$deleteFromPrimitiveList/finalizers":["a"],"finalizers":["c"]} }"""));

        Assert.Equal("""{"metadata":{"finalizers":["b","c"]}}""", merged.ToJsonString());
    }
}
