using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;

namespace Dashboard.E2E.Deploy;

/// <summary><c>deploy/base</c> on the real cluster: Dashboard runs there as a pod and answers on the NodePort with a token log-in.</summary>
[Collection(AppCollection.Name)]
public sealed class DeployTests(AppFixture fixture)
{
    private const string NodePort = "https://127.0.0.1:30443";
    private static readonly TimeSpan NodePortPatience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Base_OnTheCluster_AnswersOnTheNodePortWithATokenLogin()
    {
        var token = RealCluster.Token("viewer");
        var image = Environment.GetEnvironmentVariable("DASHBOARD_TEST_IMAGE");
        Assert.SkipWhen(string.IsNullOrEmpty(image), "No image for the pod: set DASHBOARD_TEST_IMAGE.");
        var cancellationToken = TestContext.Current.CancellationToken;
        var overlay = ClusterOverlay.Write(await PublishAsync(cancellationToken), image!);
        try
        {
            await RealCluster.KubectlAsync(cancellationToken, "apply", "-k", overlay);
            foreach (var other in new[] { "ingress", "log-store" })
                await RealCluster.KubectlAsync(cancellationToken, "apply", "--dry-run=server", "-k", Path.Combine(Repository.Root, "deploy/overlays", other));
            await RealCluster.KubectlAsync(cancellationToken, "-n", "dashboard", "rollout", "status", "deployment/dashboard", "--timeout=90s");

            // Fails where the answer is no.
            await RealCluster.KubectlAsync(cancellationToken, "auth", "can-i", "list", "configmaps", "-n", "dashboard", "--as=system:serviceaccount:dashboard:dashboard");

            await using var context = await fixture.Browser.NewContextAsync();
            var page = await context.NewPageAsync();
            await Wait.UntilAsync(() => IsServedAsync(page), NodePortPatience);
            await LoginPage.LogInAsync(page, token);

            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Overview", Level = 1 })).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText("keeps crashing").First).ToBeVisibleAsync();
        }
        finally
        {
            await RealCluster.KubectlAsync(CancellationToken.None, "delete", "-k", overlay, "--ignore-not-found", "--wait=false");
        }
    }

    /// <summary>A node forwards its port a moment after the pod is ready.</summary>
    private static async Task<bool> IsServedAsync(IPage page)
    {
        try
        {
            return await page.GotoAsync(NodePort) is { Ok: true };
        }
        catch (PlaywrightException exception) when (exception.Message.Contains("net::ERR_", StringComparison.Ordinal))
        {
            return false;
        }
    }

    private static async Task<string> PublishAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Repository.Root, "TestResults", "publish");
        await Command.RunAsync("dotnet", ["publish", "src/Web", "-c", Repository.Configuration, "-o", folder, "--nologo", "-v", "quiet"], cancellationToken);
        return folder;
    }
}
