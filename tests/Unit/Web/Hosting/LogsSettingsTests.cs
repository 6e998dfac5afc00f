using Dashboard.Services.Access;
using Dashboard.Services.Logs;
using Dashboard.Web.Hosting.Settings;
using Microsoft.Extensions.Configuration;

namespace Dashboard.Unit.Web.Hosting;

public sealed class LogsSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dashboard-settings-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Read_Nothing_IsTheEmbeddedStore()
    {
        var logs = Read().Logs;
        Assert.True(logs.IsEmbedded);
        Assert.Equal((TimeSpan.FromMinutes(1), 64L << 20), (logs.RequestTimeout, logs.MaximumAnswerBytes));
        Assert.Equal(LogsOptions.WellKnownNamespaceFields, logs.NamespaceFields);
        Assert.Equal(new AccessQuestion("*", "*", "*"), logs.AdminAccess);
    }

    [Fact]
    public void Read_All_AreTaken()
    {
        var file = Path.Combine(folder, "file.pem");
        File.WriteAllText(file, "x");
        var settings = Read(
            ("Logs:Servers", "https://logs-0:9200, https://proxy/es"), ("Logs:Username", "dashboard"), ("Logs:Password", "secret"), ("Logs:CertificateAuthorityFile", file),
            ("Logs:ClientCertificateFile", file), ("Logs:ClientKeyFile", file), ("Logs:InsecureSkipTlsVerify", "false"), ("Logs:Headers:X-Tenant", "ours"), ("Logs:RequestTimeout", "00:00:30"),
            ("Logs:MaximumAnswerSize", "16MB"), ("Logs:NamespaceFields", "k8s.ns,ns"), ("Logs:AllowedHiddenIndices", ".audit-*"), ("Logs:AdminAccess", "update deployments.apps in logging"));

        Assert.Empty(settings.Errors);
        Assert.Empty(settings.Warnings);
        var logs = settings.Logs;
        Assert.Equal(["https://logs-0:9200/", "https://proxy/es"], logs.Servers.Select(server => server.AbsoluteUri));
        Assert.Equal(("dashboard", "secret", file, file, file), (logs.Username, logs.Password, logs.CertificateAuthorityFile, logs.ClientCertificateFile, logs.ClientKeyFile));
        Assert.Equal("ours", logs.Headers["X-Tenant"]);
        Assert.Equal((TimeSpan.FromSeconds(30), 16L << 20), (logs.RequestTimeout, logs.MaximumAnswerBytes));
        Assert.Equal(["k8s.ns", "ns"], logs.NamespaceFields);
        Assert.Equal([".audit-*"], logs.AllowedHiddenIndices);
        Assert.Equal(new AccessQuestion("update", "apps", "deployments", "logging"), logs.AdminAccess);
    }

    [Theory]
    [InlineData("Logs:Servers", "logs-0:9200")]
    [InlineData("Logs:Servers", "ftp://logs-0")]
    [InlineData("Logs:Servers", "https://user:secret@logs-0")]
    [InlineData("Logs:Servers", "https://logs-0/?q=x")]
    [InlineData("Logs:CertificateAuthorityFile", "/no/such/file")]
    [InlineData("Logs:BearerTokenFile", "/no/such/file")]
    [InlineData("Logs:RequestTimeout", "60")]
    [InlineData("Logs:MaximumAnswerSize", "1KB")]
    [InlineData("Logs:Headers:X Tenant", "ours")]
    [InlineData("Logs:AdminAccess", "everything")]
    [InlineData("Logs:InsecureSkipTlsVerify", "perhaps")]
    public void Read_SettingThatCannotStand_NamesItsKey(string key, string value)
    {
        var errors = Read(key == "Logs:Servers" ? [(key, value)] : [("Logs:Servers", "https://logs-0"), (key, value)]).Errors;
        Assert.Equal(key, Assert.Single(errors).Key);
        Assert.DoesNotContain("secret", errors[0].Advice);
    }

    [Fact]
    public void Read_TwoCredentials_AreOneTooMany() =>
        Assert.Contains("one of", Assert.Single(Read(("Logs:Servers", "https://logs-0"), ("Logs:ApiKey", "id:x"), ("Logs:BearerToken", "y")).Errors).Advice);

    [Fact]
    public void Read_NameWithoutPassword_IsHalf() =>
        Assert.Equal("Logs:Password", Assert.Single(Read(("Logs:Servers", "https://logs-0"), ("Logs:Username", "x")).Errors).Key);

    [Fact]
    public void Read_KeyWithoutCertificate_IsHalf()
    {
        var file = Path.Combine(folder, "key.pem");
        File.WriteAllText(file, "x");
        Assert.Equal("Logs:ClientCertificateFile", Assert.Single(Read(("Logs:Servers", "https://logs-0"), ("Logs:ClientKeyFile", file)).Errors).Key);
    }

    [Fact]
    public void Read_CredentialWithoutServers_IsUseless() =>
        Assert.Contains("Logs:Servers", Assert.Single(Read(("Logs:ApiKey", "id:x")).Errors).Advice);

    private AppSettings Read(params (string Key, string Value)[] values)
    {
        var all = new Dictionary<string, string?> { ["Data:Path"] = folder, ["Demo:Enabled"] = "true" };
        foreach (var (key, value) in values)
            all[key] = value;
        return AppSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
    }
}
