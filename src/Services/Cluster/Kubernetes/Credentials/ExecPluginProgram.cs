using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Dashboard.Services.Cluster.Kubernetes.Configuration;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Credentials;

/// <summary>Runs a credential plugin: https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins</summary>
internal sealed class ExecPluginProgram(ExecPluginSettings settings, ClusterEndpoint endpoint, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private const int LargestOutput = 1024 * 1024;

    public async Task<Result<ExecAnswer>> RunAsync(CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = Start() };
        try
        {
            process.Start();
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or IOException)
        {
            return Failed($"cannot be started: {exception.Message}.{(string.IsNullOrWhiteSpace(settings.InstallHint) ? "" : $" {settings.InstallHint.Trim()}")}");
        }

        using var timer = new CancellationTokenSource(Longest, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            process.StandardInput.Close();
            var output = ReadAsync(process.StandardOutput, linked.Token);
            var errors = ReadAsync(process.StandardError, linked.Token);
            await Task.WhenAll(output, errors, process.WaitForExitAsync(linked.Token));
            return process.ExitCode == 0 ? Parse(await output) : Failed($"ended with code {process.ExitCode}: {LastLine(await errors)}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed($"did not answer within {Longest.TotalSeconds:0} s.");
        }
        finally
        {
            End(process);
        }
    }

    private ProcessStartInfo Start()
    {
        var start = new ProcessStartInfo(settings.Command, settings.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in settings.Environment)
            start.Environment[name] = value;
        start.Environment["KUBERNETES_EXEC_INFO"] = ExecInfo.Write(settings, endpoint);
        return start;
    }

    private Result<ExecAnswer> Parse(string output)
    {
        try
        {
            var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(output));
            return ExecInfo.Read(JsonElement.ParseValue(ref reader), settings);
        }
        catch (JsonException)
        {
            return Failed("printed something that is no ExecCredential.");
        }
        catch (ConfigurationException exception)
        {
            return Failed(exception.Message);
        }
    }

    private Failure Failed(string what) => new() { Kind = FailureKind.Unauthorized, Message = $"The credential plugin '{settings.Command}' {what}" };

    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var buffer = new char[LargestOutput];
        var length = await reader.ReadBlockAsync(buffer, cancellationToken);
        return new string(buffer, 0, length);
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() is { } line ? line[..Math.Min(line.Length, 300)] : "it said nothing.";

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It ended by itself meanwhile.
        }
    }
}
