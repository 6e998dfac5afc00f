using Dashboard.LogStore;
using Dashboard.Web.Hosting;
using Dashboard.Web.Hosting.Settings;
using Microsoft.Extensions.Configuration;

namespace Dashboard.Unit.Web.Hosting;

public sealed class AppSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dashboard-settings-").FullName;

    [Fact]
    public void Read_Nothing_IsTheDefaults()
    {
        var settings = Read();

        Assert.Empty(settings.Errors);
        Assert.Empty(settings.Warnings);
        Assert.Equal(TimeSpan.FromHours(1), settings.Auth.IdleTimeout);
        Assert.False(settings.Auth.TrustProxyHeader);
        Assert.False(settings.Auth.AllowInsecureHttp);
    }

    [Fact]
    public void Read_ManyWrong_ReportsAllAtOnceWithKeyAndAdvice()
    {
        File.WriteAllText(Path.Combine(folder, "file"), "");
        var settings = Read(
            ("Auth:IdleTimeout", "soon"), ("Auth:SessionLifetime", "12"), ("Auth:AllowInsecureHttp", "yes"), ("Auth:FailuresPerAddress", "0"),
            ("Auth:TrustProxyHeader", "true"), ("Auth:TrustedProxies", "proxy.example"), ("Auth:AllowedOrigins", "dashboard.example"),
            ("Metrics:Port", "99999"), ("Logging:Format", "xml"), ("Demo:Seed", "-1"), ("Urls", "127.0.0.1:5080"),
            ("Data:Path", Path.Combine(folder, "file", "below")), ("Cluster:Server", "cluster"), ("Cluster:InsecureSkipTlsVerify", "maybe"));

        string[] expected =
        [
            "Auth:AllowInsecureHttp", "Auth:AllowedOrigins", "Auth:FailuresPerAddress", "Auth:IdleTimeout", "Auth:SessionLifetime", "Auth:TrustedProxies", "Auth:TrustedProxies",
            "Cluster:InsecureSkipTlsVerify", "Cluster:Server", "Data:Path", "Demo:Seed", "Logging:Format", "Metrics:Port", "Urls",
        ];
        Assert.Equal(expected, settings.Errors.Select(error => error.Key).Order(StringComparer.Ordinal));
        Assert.Contains(settings.Errors, error => error.ToString().Contains("hours:minutes:seconds", StringComparison.Ordinal));

        using var output = new StringWriter();
        Assert.False(StartUp.Accept(settings, output));
        Assert.All(settings.Errors, error => Assert.Contains(error.ToString(), output.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Read_MisspeltKey_IsAWarningThatNamesTheRightOne()
    {
        var warning = Assert.Single(Read(("Auth:IdelTimeout", "00:10:00")).Warnings);

        Assert.Equal("Auth:IdelTimeout", warning.Key);
        Assert.Contains("Auth:IdleTimeout", warning.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "http://127.0.0.1:9200")]
    [InlineData("http://127.0.0.1:9400", "http://127.0.0.1:9400")]
    [InlineData("", null)]
    public void Read_LogStoreListen_IsLoopbackUnlessItSaysOtherwise(string? listen, string? expected)
    {
        var settings = listen is null ? Read() : Read(("LogStore:Listen", listen));

        Assert.Empty(settings.Errors);
        Assert.Equal(expected, settings.LogStore.Listen?.ToString());
    }

    [Fact]
    public void Read_LogStoreBeyondLoopback_NeedsCredentials()
    {
        Assert.Equal("LogStore:Listen", Assert.Single(Read(("LogStore:Listen", "http://0.0.0.0:9200")).Errors).Key);
        Assert.Empty(Read(("LogStore:Listen", "http://0.0.0.0:9200"), ("LogStore:ApiKey", "agent:secret")).Errors);
        Assert.Equal("LogStore:Password", Assert.Single(Read(("LogStore:Username", "agent")).Errors).Key);
    }

    [Fact]
    public void Read_LogStoreRetention_IsAListOfRules()
    {
        var settings = Read(
            ("LogStore:Retention:0:Pattern", "logstash-*"), ("LogStore:Retention:0:MaximumAge", "7.00:00:00"),
            ("LogStore:Retention:1:Pattern", "*"), ("LogStore:Retention:1:MaximumSize", "1.5GB"));

        Assert.Empty(settings.Errors);
        Assert.Empty(settings.Warnings);
        Assert.Equal(
            [new RetentionRule { Pattern = "logstash-*", MaximumAge = TimeSpan.FromDays(7) }, new RetentionRule { Pattern = "*", MaximumBytes = 3L << 29 }],
            settings.LogStore.Retention);
    }

    [Theory]
    [InlineData("LogStore:Listen", "nowhere")]
    [InlineData("LogStore:Listen", "https://127.0.0.1:9200")]
    [InlineData("LogStore:ApiKey", "secret")]
    [InlineData("LogStore:CommitInterval", "1")]
    [InlineData("LogStore:Enabled", "perhaps")]
    [InlineData("LogStore:MinimumFreeSpace", "much")]
    [InlineData("LogStore:Retention:0:MaximumSize", "20GB", "LogStore:Retention:0:Pattern")]
    [InlineData("LogStore:Retention:0:Pattern", "*", "LogStore:Retention:0:MaximumAge")]
    public void Read_LogStoreSettingThatCannotStand_NamesItsKey(string key, string value, string? wrong = null)
    {
        var error = Assert.Single(Read((key, value)).Errors);
        Assert.Equal(wrong ?? key, error.Key);
        Assert.DoesNotContain("\"secret\"", error.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.7, 10.1.0.0/16,fd00::/8", 3)]
    [InlineData("", 0)]
    public void Read_ProxiesInOneValue_AreAllRead(string value, int count) => Assert.Equal(count, Read(("Auth:TrustedProxies", value)).Auth.TrustedProxies.Count);

    [Fact]
    public void Read_ProxiesAsAList_AreKnownKeys()
    {
        var settings = Read(("Auth:TrustedProxies:0", "10.0.0.7"), ("Auth:TrustedProxies:1", "10.0.0.8"));

        Assert.Equal(2, settings.Auth.TrustedProxies.Count);
        Assert.Empty(settings.Warnings);
    }

    [Fact]
    public void Read_AllTheWorldAsProxy_IsWrong() => Assert.Contains(Read(("Auth:TrustedProxies", "0.0.0.0/0")).Errors, error => error.Key == "Auth:TrustedProxies");

    [Fact]
    public void Read_DataPath_IsMadeForItsOwnerOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No Unix modes here.");
        var path = Path.Combine(folder, "new", "data");
        Assert.Empty(Read(("Data:Path", path)).Errors);

        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, mode);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private AppSettings Read(params (string Key, string Value)[] values)
    {
        var all = new Dictionary<string, string?> { ["Data:Path"] = folder, ["Demo:Enabled"] = "true" };
        foreach (var (key, value) in values)
            all[key] = value;
        return AppSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
    }
}
