using Dashboard.Services.Cluster.Objects.Yaml;
using Dashboard.Unit.Cluster.Objects.Support;

namespace Dashboard.Unit.Cluster.Objects.Yaml;

public sealed class YamlTextTests
{
    [Fact]
    public void Write_NestedLists_LaysThemOutAsKubectlDoes()
    {
        var yaml = YamlText.Write(Json.Of("""{"spec":{"containers":[{"name":"a","args":["x","z"],"env":[]},{"name":"b","resources":{}}],"matrix":[[1,2],[3]]}}"""));
        Assert.Equal(
            """
            spec:
              containers:
              - name: a
                args:
                - x
                - z
                env: []
              - name: b
                resources: {}
              matrix:
              -
                - 1
                - 2
              -
                - 3

            """,
            yaml);
    }

    [Theory]
    [InlineData("web", "web")]
    [InlineData("nginx:1.27", "nginx:1.27")]
    [InlineData("a b", "a b")]
    [InlineData("true", "'true'")]
    [InlineData("No", "'No'")]
    [InlineData("null", "'null'")]
    [InlineData("1", "'1'")]
    [InlineData("1e3", "'1e3'")]
    [InlineData("0x1F", "'0x1F'")]
    [InlineData("12:30:45", "'12:30:45'")]
    [InlineData("2026-11-22", "'2026-11-22'")]
    [InlineData("1.2.3", "'1.2.3'")]
    [InlineData("10.0.0.1", "'10.0.0.1'")]
    [InlineData("100m", "100m")]
    [InlineData("", "''")]
    [InlineData(" a", "' a'")]
    [InlineData("a ", "'a '")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("a #b", "'a #b'")]
    [InlineData("- a", "'- a'")]
    [InlineData("*/5 * * * *", "'*/5 * * * *'")]
    [InlineData("it's", "it's")]
    [InlineData("'quoted'", "'''quoted'''")]
    [InlineData("tab\there", "\"tab\\there\"")]
    [InlineData("한국어", "한국어")]
    public void Write_String_QuotesWhatWouldBeReadAsSomethingElse(string text, string expected) =>
        Assert.Equal($"a: {expected}\n", YamlText.Write(Json.Of($$"""{"a":{{System.Text.Json.JsonSerializer.Serialize(text)}}}""")));

    [Theory]
    [InlineData("one\\ntwo\\n", "a: |\n  one\n  two\nb: 1\n")]
    [InlineData("one\\ntwo", "a: |-\n  one\n  two\nb: 1\n")]
    [InlineData("one\\n\\n", "a: |+\n  one\n\nb: 1\n")]
    [InlineData("one\\n  two\\n", "a: |\n  one\n    two\nb: 1\n")]
    [InlineData("one \\ntwo", "a: \"one \\ntwo\"\nb: 1\n")]
    public void Write_Lines_AreABlockWhereEveryEyeSeesThem(string text, string expected) =>
        Assert.Equal(expected, YamlText.Write(Json.Of($$"""{"a":"{{text}}","b":1}""")));

    [Fact]
    public void Object_ManagedFields_AreLeftOutUnlessAskedFor()
    {
        var json = Json.Of("""{"metadata":{"name":"x","managedFields":[{"manager":"kubectl"}]}}""");
        Assert.DoesNotContain("kubectl", ObjectYaml.Write(json, managedFields: false), StringComparison.Ordinal);
        Assert.Contains("kubectl", ObjectYaml.Write(json, managedFields: true), StringComparison.Ordinal);
    }
}
