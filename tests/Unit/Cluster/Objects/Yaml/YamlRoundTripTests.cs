using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Cluster.Objects.Yaml;
using Dashboard.Unit.Cluster.Objects.Support;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dashboard.Unit.Cluster.Objects.Yaml;

/// <summary>Whatever is written is read back as the same by a parser that is not ours.</summary>
public sealed class YamlRoundTripTests
{
    private const int Rounds = 4000;
    private static readonly string[] Pieces = ["a", "B9", " ", "  ", "\n", "\n\n", "\t", "\r\n", ":", ": ", "#", " #", "-", "- ", "'", "\"", "\\", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "~", "null", "true", "1", "0x1", ".5", "=", "<<", "한", "é", "\u0001", "\u0085", "\u2028", "\ufeff", "😀", "\u00a0"];

    [Fact]
    public void Write_AnyJson_IsReadBackTheSame()
    {
        var random = new Random(20261122);
        for (var round = 0; round < Rounds; round++)
        {
            var json = Json.Of(AnyObject(random, 3).ToJsonString());
            var yaml = YamlText.Write(json);
            try
            {
                var stream = new YamlStream();
                stream.Load(new StringReader(yaml));
                AssertSame(json, stream.Documents[0].RootNode);
            }
            catch (Exception exception) when (exception is YamlException or Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{exception.Message}\n{json.GetRawText()}\n{yaml}");
            }
        }
    }

    private static void AssertSame(JsonElement json, YamlNode node)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                var mapping = Assert.IsType<YamlMappingNode>(node);
                Assert.Equal(json.EnumerateObject().Select(property => property.Name), mapping.Children.Keys.Select(key => ((YamlScalarNode)key).Value));
                foreach (var (property, value) in json.EnumerateObject().Zip(mapping.Children.Values))
                    AssertSame(property.Value, value);
                break;
            case JsonValueKind.Array:
                var sequence = Assert.IsType<YamlSequenceNode>(node);
                Assert.Equal(json.GetArrayLength(), sequence.Children.Count);
                foreach (var (item, value) in json.EnumerateArray().Zip(sequence.Children))
                    AssertSame(item, value);
                break;
            case JsonValueKind.String:
                Assert.Equal(json.GetString(), Assert.IsType<YamlScalarNode>(node).Value);
                Assert.True(((YamlScalarNode)node).Style != ScalarStyle.Plain || !MeansSomethingElse(json.GetString()!), $"{json.GetString()} needs quotes");
                break;
            default:
                Assert.Equal((ScalarStyle.Plain, json.GetRawText()), (Assert.IsType<YamlScalarNode>(node).Style, ((YamlScalarNode)node).Value));
                break;
        }
    }

    /// <summary>What YAML's core schema reads as no string.</summary>
    private static bool MeansSomethingElse(string text) =>
        text is "" or "~" or "null" or "true" or "false" or "<<" || double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);

    private static JsonObject AnyObject(Random random, int depth)
    {
        var made = new JsonObject();
        for (var count = random.Next(1, 4); count > 0; count--)
            made[AnyText(random)] = AnyNode(random, depth - 1);
        return made;
    }

    private static JsonNode? AnyNode(Random random, int depth) => random.Next(depth > 0 ? 8 : 5) switch
    {
        0 => JsonValue.Create(random.Next(-5, 5000)),
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => null,
        3 or 4 => JsonValue.Create(AnyText(random)),
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => AnyNode(random, depth - 1))]),
        _ => AnyObject(random, depth),
    };

    private static string AnyText(Random random) => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
