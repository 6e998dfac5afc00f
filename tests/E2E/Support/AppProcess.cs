using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Dashboard.E2E.Support;

/// <summary>The application as a user starts it: its own process on a free loopback port, with a data folder of its own.</summary>
public sealed class AppProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string dataFolder;
    private readonly ConcurrentQueue<string> output = new();

    private AppProcess(Process process, Uri url, string dataFolder)
    {
        this.process = process;
        this.dataFolder = dataFolder;
        Url = url;
    }

    public Uri Url { get; }

    public int ProcessId => process.Id;

    /// <summary>All that it has written to its console so far.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <summary>Resident memory in bytes.</summary>
    public long ResidentBytes => Status("VmRSS:");

    /// <summary>The most resident memory that it ever had, in bytes.</summary>
    public long PeakResidentBytes => Status("VmHWM:");

    /// <summary>Starts it and waits for <c>/healthz</c>. Without <paramref name="kubeconfig"/> it runs on the demo, whatever this machine has.</summary>
    public static async Task<AppProcess> StartAsync(string? kubeconfig, CancellationToken cancellationToken, params IReadOnlyList<string> arguments)
    {
        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        var dataFolder = Directory.CreateTempSubdirectory("dashboard-e2e-").FullName;
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(Repository.Root, "src/Web/bin", Repository.Configuration, "net10.0/Dashboard.Web.dll"),
                "--contentRoot", Path.Combine(Repository.Root, "src/Web"),
                "--urls", url.ToString().TrimEnd('/'),
                $"--Data:Path={dataFolder}",
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

        var watch = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var app = new AppProcess(process, url, dataFolder);
        process.OutputDataReceived += (_, line) => app.Keep(line.Data);
        process.ErrorDataReceived += (_, line) => app.Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await app.WaitUntilHealthyAsync(cancellationToken);
        app.StartTime = watch.Elapsed;
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Directory.Delete(dataFolder, recursive: true);
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        output.Enqueue(line);
        while (output.Count > 5_000)
            output.TryDequeue(out _);
    }

    private async Task WaitUntilHealthyAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Url };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The application ended with code {process.ExitCode}:\n{Output}");
            try
            {
                using var answer = await http.GetAsync("/healthz", limit.Token);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20, limit.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private long Status(string name)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) * 1024;
    }
}
