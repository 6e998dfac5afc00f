namespace Dashboard.Web.Hosting;

/// <summary>The folder that appsettings.json and the pages' assets are read from.</summary>
internal static class ContentRoot
{
    private const string Key = "contentRoot";

    /// <summary>
    /// The folder that <c>--contentRoot</c> or an environment variable names, seen from the working folder; else the working folder where it has
    /// settings, else the application's own, so that it starts from anywhere. Null, with a sentence written, where the named one is not there.
    /// </summary>
    public static string? Find(string[] arguments, TextWriter output) => Find(Named(arguments), Directory.GetCurrentDirectory(), AppContext.BaseDirectory, output);

    internal static string? Find(string? named, string workingFolder, string ownFolder, TextWriter output)
    {
        if (string.IsNullOrWhiteSpace(named))
            return File.Exists(Path.Combine(workingFolder, "appsettings.json")) ? workingFolder : ownFolder;
        var folder = Path.GetFullPath(named, workingFolder);
        if (Directory.Exists(folder))
            return folder;
        output.WriteLine($"Dashboard cannot start: --contentRoot names the folder {folder}, which does not exist. Leave it out, or write the folder of the application.");
        return null;
    }

    private static string? Named(string[] arguments) =>
        new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(arguments).Build()[Key];
}
