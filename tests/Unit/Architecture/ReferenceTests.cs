using System.Reflection;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Architecture;

/// <summary>Who may reference whom: Web → Services; the simulation and the log store are known to Web's composition alone; nothing references Web.</summary>
public sealed class ReferenceTests
{
    private static readonly Assembly Services = typeof(Services.Cluster.IKubernetesClient).Assembly;
    private static readonly Assembly LogStore = typeof(Dashboard.LogStore.LogStoreOptions).Assembly;
    private static readonly Assembly Simulation = typeof(Dashboard.Simulation.SimulationOptions).Assembly;

    [Fact]
    public void Services_ReferenceNoOtherPart() => Assert.Empty(OwnReferences(Services));

    [Fact]
    public void Simulation_ReferencesNoOtherPart() => Assert.Empty(OwnReferences(Simulation));

    [Fact]
    public void LogStore_ReferencesNoOtherPart() => Assert.Empty(OwnReferences(LogStore));

    [Theory]
    [InlineData("Dashboard.Simulation")]
    [InlineData("Dashboard.LogStore")]
    public void Web_OutsideItsComposition_KnowsNoBackend(string part)
    {
        var offenders = Repository.Sources("src/Web", "*.cs").Concat(Repository.Sources("src/Web", "*.razor"))
            .Where(file => !Below(file, "Hosting"))
            .Where(file => File.ReadAllText(file).Contains(part, StringComparison.Ordinal));
        Assert.Empty(offenders.Select(file => Path.GetRelativePath(Repository.Root, file)));
    }

    [Fact]
    public void Services_DrawNothing()
    {
        var components = Services.GetReferencedAssemblies().Select(name => name.Name)
            .Where(name => name!.StartsWith("Microsoft.AspNetCore.Components", StringComparison.Ordinal) || name.StartsWith("Radzen", StringComparison.Ordinal));
        Assert.Empty(components);
    }

    private static IEnumerable<string> OwnReferences(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("Dashboard.", StringComparison.Ordinal));

    private static bool Below(string file, string folder) =>
        file.StartsWith(Path.Combine(Repository.Root, "src/Web", folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
