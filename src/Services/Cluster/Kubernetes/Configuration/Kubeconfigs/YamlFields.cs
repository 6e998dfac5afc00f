using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dashboard.Services.Cluster.Kubernetes.Configuration.Kubeconfigs;

/// <summary>A mapping of a YAML file that knows where it stands, so that a mistake is told with file, line and path.</summary>
internal sealed class YamlFields(YamlMappingNode node, string path, string source)
{
    public string Source => source;

    public YamlFields? Fields(string name) => Find(name) switch
    {
        null => null,
        YamlMappingNode map => new YamlFields(map, Below(name), source),
        var other => throw Wrong(name, other, "should hold fields (name: value)"),
    };

    public string? Text(string name) => Find(name) switch
    {
        null => null,
        YamlScalarNode scalar => IsNull(scalar) ? null : scalar.Value,
        var other => throw Wrong(name, other, "should be a text"),
    };

    public bool Flag(string name) => Text(name) switch
    {
        null or "" or "false" => false,
        "true" => true,
        var other => throw Wrong(name, $"is '{other}' but should be true or false"),
    };

    public IReadOnlyList<YamlFields> List(string name)
    {
        switch (Find(name))
        {
            case null or YamlScalarNode { Value: null or "" or "null" or "~" }:
                return [];
            case YamlSequenceNode sequence:
                return [.. sequence.Children.Select((child, index) => child is YamlMappingNode map
                    ? new YamlFields(map, $"{Below(name)}[{index}]", source)
                    : throw Wrong($"{name}[{index}]", child, "should hold fields (name: value)"))];
            case var other:
                throw Wrong(name, other, "should be a list");
        }
    }

    public IReadOnlyList<string> Texts(string name) => Find(name) switch
    {
        null or YamlScalarNode { Value: null or "" or "null" or "~" } => [],
        YamlSequenceNode sequence => [.. sequence.Children.Select((child, index) => child is YamlScalarNode scalar
            ? scalar.Value ?? ""
            : throw Wrong($"{name}[{index}]", child, "should be a text"))],
        var other => throw Wrong(name, other, "should be a list"),
    };

    public bool Has(string name) => !string.IsNullOrEmpty(Text(name));

    /// <summary>What is wrong with a field, or with the lack of it.</summary>
    public ConfigurationException Wrong(string name, string what) => Wrong(name, Find(name) ?? node, what);

    private ConfigurationException Wrong(string name, YamlNode at, string what) => new($"{source}, line {at.Start.Line}: {Below(name)} {what}.");

    private YamlNode? Find(string name) =>
        node.Children.TryGetValue(new YamlScalarNode(name), out var found) && !(found is YamlScalarNode scalar && IsNull(scalar)) ? found : null;

    private static bool IsNull(YamlScalarNode scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "null" or "~";

    private string Below(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
