using Dashboard.Web.Hosting.Settings;
using Microsoft.Extensions.Configuration;

namespace Dashboard.Unit.Web.Hosting;

public sealed class CollectorSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dashboard-settings-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Read_NothingOnACluster_IsOff()
    {
        var collector = Read(("Demo:Enabled", "false")).Collector;

        Assert.False(collector.Enabled);
        Assert.Equal(("logstash-", 2000, 500), (collector.IndexPrefix, collector.LinesPerSecond, collector.MaxStreams));
        Assert.StartsWith(folder, collector.PositionFile, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NothingOnTheDemo_IsOnAndApartFromARealClustersLogs()
    {
        var (demo, real) = (Read(), Read(("Demo:Enabled", "false")));

        Assert.True(demo.Collector.Enabled);
        Assert.Equal("demo-logs-", demo.Collector.IndexPrefix);
        Assert.NotEqual(real.LogPath, demo.LogPath);
        Assert.NotEqual(real.Collector.PositionFile, demo.Collector.PositionFile);
    }

    [Theory]
    [InlineData("Collector:Enabled")]
    [InlineData("LogStore:Enabled")]
    public void Read_DemoWithoutCollectorOrStore_IsOff(string key)
    {
        var settings = Read((key, "false"));

        Assert.False(settings.Collector.Enabled);
        Assert.Empty(settings.Errors);
    }

    [Fact]
    public void Read_All_AreTaken()
    {
        var settings = Read(
            ("Collector:Enabled", "true"), ("Collector:Namespaces", "shop, pay"), ("Collector:ExcludeNamespaces:0", "kube-system"), ("Collector:LabelSelector", "app in (web)"),
            ("Collector:IndexPrefix", "cluster-"), ("Collector:LinesPerSecond", "0"), ("Collector:MaxStreams", "50"), ("Collector:MaxLineBytes", "4096"), ("Collector:Lookback", "00:05:00"));

        Assert.Empty(settings.Errors);
        Assert.Empty(settings.Warnings);
        var collector = settings.Collector;
        Assert.True(collector.Enabled);
        Assert.Equal((["shop", "pay"], ["kube-system"], "app in (web)"), (collector.Namespaces.ToArray(), collector.ExcludeNamespaces.ToArray(), collector.LabelSelector), Same);
        Assert.Equal(("cluster-", 0, 50, 4096, TimeSpan.FromMinutes(5)), (collector.IndexPrefix, collector.LinesPerSecond, collector.MaxStreams, collector.MaxLineBytes, collector.Lookback));
    }

    [Theory]
    [InlineData("Collector:Enabled", "perhaps")]
    [InlineData("Collector:Namespaces", "shop,No_Name")]
    [InlineData("Collector:ExcludeNamespaces", "kube system")]
    [InlineData("Collector:IndexPrefix", "Logs-")]
    [InlineData("Collector:IndexPrefix", "-logs")]
    [InlineData("Collector:IndexPrefix", "a,b")]
    [InlineData("Collector:LinesPerSecond", "-1")]
    [InlineData("Collector:MaxStreams", "0")]
    [InlineData("Collector:MaxLineBytes", "10000000")]
    [InlineData("Collector:Lookback", "1")]
    public void Read_SettingThatCannotStand_NamesItsKey(string key, string value) => Assert.Equal(key, Assert.Single(Read((key, value)).Errors).Key);

    [Fact]
    public void Read_WithoutTheLogStore_IsWrong() =>
        Assert.Contains("LogStore:Enabled", Assert.Single(Read(("Collector:Enabled", "true"), ("LogStore:Enabled", "false")).Errors).Advice, StringComparison.Ordinal);

    [Fact]
    public void Read_WithoutAnAccountOfItsOwn_IsWrong() =>
        Assert.Contains("Cluster:TokenFile", Assert.Single(Read(("Collector:Enabled", "true"), ("Demo:Enabled", "false"), ("Cluster:Server", "https://127.0.0.1:6443")).Errors).Advice, StringComparison.Ordinal);

    private static bool Same((string[] Names, string[] Excluded, string? Labels) one, (string[] Names, string[] Excluded, string? Labels) other) =>
        one.Names.SequenceEqual(other.Names) && one.Excluded.SequenceEqual(other.Excluded) && one.Labels == other.Labels;

    private AppSettings Read(params (string Key, string Value)[] values)
    {
        var all = new Dictionary<string, string?> { ["Data:Path"] = folder, ["Demo:Enabled"] = "true" };
        foreach (var (key, value) in values)
            all[key] = value;
        return AppSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
    }
}
