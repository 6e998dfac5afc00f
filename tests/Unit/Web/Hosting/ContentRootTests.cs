using Dashboard.Web.Hosting;

namespace Dashboard.Unit.Web.Hosting;

public sealed class ContentRootTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dashboard-root-").FullName;
    private readonly StringWriter output = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Find_RelativeFolder_IsSeenFromTheWorkingFolder()
    {
        Directory.CreateDirectory(Path.Combine(folder, "app"));

        Assert.Equal(Path.Combine(folder, "app"), ContentRoot.Find("./app", folder, "/own", output));
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void Find_FolderThatIsNotThere_IsOneSentence()
    {
        Assert.Null(ContentRoot.Find("nowhere", folder, "/own", output));
        var line = Assert.Single(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(Path.Combine(folder, "nowhere"), line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Find_NothingNamed_IsTheApplicationsOwnFolderUnlessSettingsAreHere(string? named)
    {
        Assert.Equal("/own", ContentRoot.Find(named, folder, "/own", output));

        File.WriteAllText(Path.Combine(folder, "appsettings.json"), "{}");

        Assert.Equal(folder, ContentRoot.Find(named, folder, "/own", output));
    }
}
