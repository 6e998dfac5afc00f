namespace Dashboard.Web.Hosting.Settings;

/// <summary>Where everything lies that the application keeps (section <c>Data</c>).</summary>
public sealed record DataOptions
{
    /// <summary><c>Data:Path</c>: a folder; made where it is missing, readable by the owner alone.</summary>
    public required string Path { get; init; }

    public static DataOptions Read(SettingsReader settings)
    {
        const string key = "Data:Path";
        var path = settings.Text(key) ?? Default();
        try
        {
            path = System.IO.Path.GetFullPath(path);
            MakePrivate(path);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            settings.Wrong(key, $"name a folder that this process may write; \"{path}\" cannot be used: {unusable.Message}");
        }

        return new() { Path = path };
    }

    private static string Default()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0 ? System.IO.Path.Combine(home, "dashboard") : "data";
    }

    private static void MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        // A folder that cannot be written must be known now, not at the first login.
        var probe = System.IO.Path.Combine(path, $".probe-{Environment.ProcessId}");
        using (File.Create(probe, 1, FileOptions.DeleteOnClose))
        {
        }
    }
}
