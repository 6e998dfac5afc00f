using Dashboard.Web.Hosting;

namespace Dashboard.Unit.Web.Hosting;

public sealed class OwnCertificateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dashboard-certificate-").FullName;

    [Fact]
    public void LoadOrCreate_Twice_IsTheSame()
    {
        using var first = OwnCertificate.LoadOrCreate(folder, TimeProvider.System);
        using var second = OwnCertificate.LoadOrCreate(folder, TimeProvider.System);

        Assert.Equal(first.Thumbprint, second.Thumbprint);
        Assert.True(second.HasPrivateKey);
    }

    [Fact]
    public void LoadOrCreate_NearItsEnd_IsANewOne()
    {
        using var first = OwnCertificate.LoadOrCreate(folder, TimeProvider.System);
        using var second = OwnCertificate.LoadOrCreate(folder, new LaterTime(TimeSpan.FromDays(380)));

        Assert.NotEqual(first.Thumbprint, second.Thumbprint);
    }

    [Fact]
    public void LoadOrCreate_DamagedFile_IsANewOne()
    {
        File.WriteAllText(Path.Combine(folder, OwnCertificate.FileName), "no certificate");

        using var certificate = OwnCertificate.LoadOrCreate(folder, TimeProvider.System);

        Assert.True(certificate.HasPrivateKey);
    }

    [Fact]
    public void LoadOrCreate_File_IsForItsOwnerOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No Unix modes here.");
        OwnCertificate.LoadOrCreate(folder, TimeProvider.System).Dispose();

        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(Path.Combine(folder, OwnCertificate.FileName));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private sealed class LaterTime(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
