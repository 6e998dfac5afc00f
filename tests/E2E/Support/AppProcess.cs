using System.Collections.Concurrent;
using System.Diagnostics;

namespace Dashboard.E2E.Support;

/// <summary>The application as a user starts it: its own process on a free loopback port, with a data folder of its own.</summary>
public sealed class AppProcess : IAsyncDisposable
{
    private readonly ProcessStartInfo start;
    private readonly string dataFolder;
    private readonly ConcurrentQueue<string> output = new();
    private Process? running;

    private AppProcess(ProcessStartInfo start, Uri url, string dataFolder)
    {
        this.start = start;
        this.dataFolder = dataFolder;
        Url = url;
    }

    public Uri Url { get; }

    /// <summary>Where it keeps its files; they go with it.</summary>
    public string DataFolder => dataFolder;

    public int ProcessId => Running.Id;

    /// <summary>All that it has written to its console so far.</summary>
    public string Output => string.Join('\n', output);

    private Process Running => running ?? throw new InvalidOperationException("The application is stopped.");

    /// <summary>From the start of the process to the first log-in page that it served.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <summary>Resident memory in bytes.</summary>
    public long ResidentBytes => ThisMachine.ResidentBytes(ProcessId);

    /// <summary>The most resident memory that it ever had, in bytes.</summary>
    public long PeakResidentBytes => ThisMachine.PeakResidentBytes(ProcessId);

    /// <summary>Starts it and waits until it serves the log-in page. Without <paramref name="kubeconfig"/> it runs on the demo, whatever this machine has.</summary>
    public static Task<AppProcess> StartAsync(string? kubeconfig, CancellationToken cancellationToken, params IReadOnlyList<string> arguments) =>
        StartAsync("http", kubeconfig, arguments, cancellationToken);

    /// <summary>The same, serving https alone.</summary>
    public static Task<AppProcess> StartWithTlsAsync(string? kubeconfig, CancellationToken cancellationToken, params IReadOnlyList<string> arguments) =>
        StartAsync("https", kubeconfig, arguments, cancellationToken);

    /// <summary>Ends the process at once, as a lost machine does.</summary>
    public async Task StopAsync()
    {
        if (running is null)
            return;
        if (!running.HasExited)
            running.Kill(entireProcessTree: true);
        await running.WaitForExitAsync();
        running.Dispose();
        running = null;
    }

    /// <summary>Starts it on its address, with its data folder, and waits until it serves the log-in page.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        running = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        running.OutputDataReceived += (_, line) => Keep(line.Data);
        running.ErrorDataReceived += (_, line) => Keep(line.Data);
        running.BeginOutputReadLine();
        running.BeginErrorReadLine();
        await WaitUntilServedAsync(cancellationToken);
        StartTime = watch.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(dataFolder, recursive: true);
    }

    private static async Task<AppProcess> StartAsync(string scheme, string? kubeconfig, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var url = new Uri($"{scheme}://127.0.0.1:{ThisMachine.FreePort()}");
        var dataFolder = Directory.CreateTempSubdirectory("dashboard-e2e-").FullName;
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(Repository.Root, "src/Web/bin", Repository.Configuration, "net10.0/Dashboard.Web.dll"),
                "--contentRoot", Path.Combine(Repository.Root, "src/Web"),
                "--urls", url.ToString().TrimEnd('/'),
                $"--Data:Path={dataFolder}",
                // Several run at once, and nothing ships to them.
                "--LogStore:Listen=",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (kubeconfig is null)
            start.ArgumentList.Add("--Demo:Enabled=true");
        start.Environment.Remove("KUBECONFIG");
        if (kubeconfig is not null)
            start.Environment["KUBECONFIG"] = kubeconfig;
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        var app = new AppProcess(start, url, dataFolder);
        await app.StartAgainAsync(cancellationToken);
        return app;
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        output.Enqueue(line);
        while (output.Count > 5_000)
            output.TryDequeue(out _);
    }

    private async Task WaitUntilServedAsync(CancellationToken cancellationToken)
    {
        // Its own certificate is signed by nobody.
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
        using var http = new HttpClient(handler) { BaseAddress = Url };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            if (Running.HasExited)
                throw new InvalidOperationException($"The application ended with code {Running.ExitCode}:\n{Output}");
            try
            {
                using var answer = await http.GetAsync("/login", limit.Token);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20, limit.Token);
            }
        }
    }
}
