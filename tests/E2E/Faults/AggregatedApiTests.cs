using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Faults;

/// <summary>An aggregated API whose server is not there: it is told where it matters, and nothing else suffers.</summary>
[Collection(AppCollection.Name)]
public sealed class AggregatedApiTests(AppFixture fixture)
{
    private const string Name = "v1alpha1.nowhere.dashboard.example";

    private const string Manifest = $$$"""
        {"apiVersion": "apiregistration.k8s.io/v1", "kind": "APIService", "metadata": {"name": "{{{Name}}}"},
         "spec": {"group": "nowhere.dashboard.example", "version": "v1alpha1", "groupPriorityMinimum": 100, "versionPriority": 100,
                  "insecureSkipTLSVerify": true, "service": {"name": "nowhere", "namespace": "default", "port": 443}
         }}
        """;

    [Fact]
    public async Task AggregatedApi_Down_IsToldAndTheRestWorks()
    {
        _ = RealCluster.Token("admin");
        var cancellationToken = TestContext.Current.CancellationToken;
        await Command.RunAsync("kubectl", ["--kubeconfig", RealCluster.Kubeconfig!, "apply", "-f", "-"], cancellationToken, Manifest);
        try
        {
            await RealCluster.KubectlAsync(cancellationToken, "wait", "--for=condition=Available=False", $"apiservice/{Name}", "--timeout=30s");
            await using var app = await AppProcess.StartAsync(RealCluster.Kubeconfig, cancellationToken);
            var page = await fixture.PageOfAsync(app);
            await LoginPage.LogInAsync(page, RealCluster.Token("admin"));

            await AppPage.OpenAsync(page, app, "/cluster/things.nowhere.dashboard.example");
            await Expect(page.Locator("main")).ToContainTextAsync("nowhere.dashboard.example");
            await Expect(page.Locator("main")).ToContainTextAsync("does not answer");
            await Screenshots.TakeAsync(page, "aggregated-api-down");
            await AppPage.OpenAsync(page, app, "/custom-resources");
            await Expect(page.Locator("main")).ToContainTextAsync("nowhere.dashboard.example");
            await AppPage.OpenAsync(page, app, $"/cluster/apiservices.apiregistration.k8s.io/{Name}");
            await Expect(page.Locator("main")).ToContainTextAsync("ServiceNotFound");

            await ListPage.OpenAsync(page, app, "/cluster/pods?ns=shop");
            await Expect(page.Locator("main")).ToContainTextAsync("storefront-");
            await ListPage.OpenAsync(page, app, "/cluster/widgets.shop.example.com");
            await Palette.OpenAsync(page);
            await page.Keyboard.TypeAsync("storefront");
            await Expect(Palette.Group(page, "Objects").First).ToContainTextAsync("storefront");
            await page.Context.CloseAsync();
        }
        finally
        {
            await RealCluster.KubectlAsync(CancellationToken.None, "delete", "apiservice", Name, "--ignore-not-found");
        }
    }
}
