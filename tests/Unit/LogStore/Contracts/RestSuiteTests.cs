using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Dashboard.LogStore.Hosting;
using Dashboard.Unit.LogStore.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.LogStore.Contracts;

/// <summary>
/// Elasticsearch's own REST tests on the embedded store, where <c>ELASTICSEARCH_REST_TESTS</c> names a program that runs them against an address and
/// prints a line for each. Those that fail are named with their reasons in <c>rest-suite-failing.txt</c>: no more and no fewer.
/// </summary>
public sealed partial class RestSuiteTests
{
    private const double LeastShare = 0.85;

    [Fact]
    public async Task Suite_OnTheEmbeddedStore_FailsWhereItIsSaid()
    {
        var program = Environment.GetEnvironmentVariable("ELASTICSEARCH_REST_TESTS");
        Assert.SkipWhen(string.IsNullOrEmpty(program), "ELASTICSEARCH_REST_TESTS names no program.");
        await using var api = await TemporaryApi.OpenAsync();
        await using var listener = await LogStoreListener.StartAsync(
            new ListenAddress(IPAddress.Loopback, 0), api.Store.InvokeAsync, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        var outcomes = await RunAsync(program!, $"http://127.0.0.1:{listener.Port}");
        var failed = outcomes.Where(outcome => outcome.Outcome == "failed").Select(outcome => outcome.Name).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(Known(), failed);
        var passed = outcomes.Count(outcome => outcome.Outcome == "passed");
        Assert.True(passed >= LeastShare * (passed + failed.Length), $"{passed} passed, {failed.Length} failed");
    }

    private static async Task<IReadOnlyList<(string Outcome, string Name)>> RunAsync(string program, string address)
    {
        using var process = Process.Start(new ProcessStartInfo(program, [address, "--list", "all"]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return [.. Line().Matches(output).Select(match => (match.Groups[1].Value, match.Groups[2].Value.Trim()))];
    }

    /// <summary>Lines of <c>area/file / title | reason</c>; a blank line or one that begins with # says nothing.</summary>
    private static string[] Known()
    {
        using var stream = typeof(RestSuiteTests).Assembly.GetManifestResourceStream("rest-suite-failing.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')
            .Select(line =>
            {
                var parts = line.Split(" | ");
                Assert.True(parts.Length == 2 && parts[1].Length > 0, $"no reason: {line}");
                return parts[0].Trim();
            })
            .Order(StringComparer.Ordinal)];
    }

    // A failure's cause follows a title with a colon and a space; titles hold none before it but in URLs' lists, which have no space.
    [GeneratedRegex(@"^(passed|failed|skipped) (\S+ / .*?)(?:: .*)?$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
