using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dashboard.Services.Cluster.Kubernetes.Configuration.Kubeconfigs;

/// <summary>Refuses YAML that would cost more than it says: deep nests and aliases that multiply. Looks at the events alone, before anything is built of them.</summary>
internal static class YamlLimits
{
    private const int Deepest = 32;
    private const int MostAliases = 100;
    private const int MostEvents = 500_000;

    public static void Check(string text, string source)
    {
        var parser = new Parser(new StringReader(text));
        var (depth, aliases, events) = (0, 0, 0);
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            aliases += parser.Current is AnchorAlias ? 1 : 0;
            if (depth > Deepest || aliases > MostAliases || ++events > MostEvents)
                throw new ConfigurationException($"{source}, line {parser.Current.Start.Line}: this is nested or repeated far beyond any kubeconfig.");
        }
    }
}
