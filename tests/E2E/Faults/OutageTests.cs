using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Faults;

/// <summary>An API server that cannot be reached for 20 s: the page says so, keeps what it had, and goes on by itself.</summary>
[Collection(AppCollection.Name)]
public sealed partial class OutageTests(AppFixture fixture)
{
    private const string Name = "dashboard-outage";

    [Fact]
    public async Task ApiServer_AwayFor20Seconds_PageSaysSoAndRecoversByItself()
    {
        var token = RealCluster.Token("admin");
        var cancellationToken = TestContext.Current.CancellationToken;
        var kubeconfig = await File.ReadAllTextAsync(RealCluster.Kubeconfig!, cancellationToken);
        var port = int.Parse(ServerPort().Match(kubeconfig).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        await using var proxy = new TcpProxy(port);
        var proxied = Path.GetTempFileName();
        await File.WriteAllTextAsync(proxied, kubeconfig.Replace($":{port}", $":{proxy.Port}", StringComparison.Ordinal), cancellationToken);
        await using var app = await AppProcess.StartAsync(proxied, cancellationToken);
        var page = await fixture.PageOfAsync(app);
        await LoginPage.LogInAsync(page, token);
        await AppPage.OpenAsync(page, app, "/cluster/configmaps?ns=default");
        await Expect(page.Locator("main")).ToContainTextAsync("kube-root-ca.crt");
        try
        {
            await proxy.CutAsync();
            await Expect(page.Locator("main")).ToContainTextAsync(Stale(), new() { Timeout = 20_000 });
            await Expect(page.Locator("main")).ToContainTextAsync("kube-root-ca.crt");
            await RealCluster.KubectlAsync(cancellationToken, "-n", "default", "create", "configmap", Name);
            await Task.Delay(TimeSpan.FromSeconds(20), cancellationToken);
            proxy.Restore();

            await Expect(page.Locator("main")).ToContainTextAsync(Name, new() { Timeout = 45_000 });
            await Expect(page.Locator("main")).Not.ToContainTextAsync(Stale(), new() { Timeout = 20_000 });
        }
        finally
        {
            await RealCluster.KubectlAsync(CancellationToken.None, "-n", "default", "delete", "configmap", Name, "--ignore-not-found");
            await page.Context.CloseAsync();
            File.Delete(proxied);
        }
    }

    [GeneratedRegex(@"https://127\.0\.0\.1:(\d+)")]
    private static partial Regex ServerPort();

    [GeneratedRegex("stale|cannot be reached|not reachable|interrupted", RegexOptions.IgnoreCase)]
    private static partial Regex Stale();
}
