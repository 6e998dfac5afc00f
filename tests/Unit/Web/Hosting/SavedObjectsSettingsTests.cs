using Dashboard.Services.Access;
using Dashboard.Services.SavedObjects;
using Dashboard.Web.Hosting.Settings;
using Microsoft.Extensions.Configuration;

namespace Dashboard.Unit.Web.Hosting;

public sealed class SavedObjectsSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dashboard-settings-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Read_Nothing_KeepsThemBelowTheDataAndAsksForEveryRight()
    {
        var saved = Read().SavedObjects;

        Assert.Equal(Path.Combine(folder, "saved-objects"), saved.Path);
        Assert.Equal(new AccessQuestion("*", "*", "*"), saved.ManageRight);
    }

    [Fact]
    public void Read_All_AreTaken()
    {
        var settings = Read(
            ("SavedObjects:Path", Path.Combine(folder, "x", "..", "y")), ("SavedObjects:MaxObjectSize", "2MB"), ("SavedObjects:MaxTotalSize", "1GB"),
            ("SavedObjects:ManageRight", "update deployments.apps in shop"), ("SavedObjects:Store", "index"), ("SavedObjects:Index", "saved"), ("SavedObjects:ProvisioningPath", folder),
            ("SavedObjects:ConfigMapLabel", "dashboard.io/saved-objects=true"), ("SavedObjects:ConfigMapNamespace", "monitoring"));

        Assert.Empty(settings.Errors);
        Assert.Empty(settings.Warnings);
        var saved = settings.SavedObjects;
        Assert.Equal(Path.Combine(folder, "y"), saved.Path);
        Assert.Equal((2L << 20, 1L << 30), (saved.Limits.MaxObjectBytes, saved.Limits.MaxTotalBytes));
        Assert.Equal((SavedObjectStoreKind.Index, "saved", folder), (saved.Store, saved.Index, saved.ProvisioningPath));
        Assert.Equal(("dashboard.io/saved-objects=true", "monitoring"), (saved.ConfigMapLabel, saved.ConfigMapNamespace));
        Assert.Equal(new AccessQuestion("update", "apps", "deployments", "shop"), saved.ManageRight);
    }

    [Theory]
    [InlineData("* *.*", "*", "*", "*")]
    [InlineData("get pods", "get", "", "pods")]
    [InlineData("list ingresses.networking.k8s.io", "list", "networking.k8s.io", "ingresses")]
    public void Read_Right_IsWrittenAsKubectlDoes(string text, string verb, string group, string plural) =>
        Assert.Equal(new AccessQuestion(verb, group, plural), Read(("SavedObjects:ManageRight", text)).SavedObjects.ManageRight);

    [Theory]
    [InlineData("SavedObjects:MaxObjectSize", "10")]
    [InlineData("SavedObjects:MaxObjectSize", "1GB")]
    [InlineData("SavedObjects:MaxTotalSize", "1KB")]
    [InlineData("SavedObjects:Store", "sql")]
    [InlineData("SavedObjects:Index", "Upper")]
    [InlineData("SavedObjects:ConfigMapNamespace", "No_Name")]
    [InlineData("SavedObjects:ManageRight", "everything")]
    [InlineData("SavedObjects:ManageRight", "update deployments in No_Name")]
    public void Read_WrongValue_IsToldWithItsKey(string key, string value) => Assert.Contains(Read((key, value)).Errors, error => error.Key == key);

    private AppSettings Read(params (string Key, string Value)[] settings) => AppSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection([.. settings.Prepend(("Data:Path", folder)).Prepend(("Demo:Enabled", "true")).Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2))])
        .Build());
}
