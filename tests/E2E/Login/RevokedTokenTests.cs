using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Login;

/// <summary>A token that the cluster stops accepting in mid-use leads to the log-in, and back to the same page after it.</summary>
[Collection(AppCollection.Name)]
public sealed partial class RevokedTokenTests(AppFixture fixture)
{
    private const string Namespace = "dashboard-revoked";

    [Fact]
    public async Task Token_RevokedInMidUse_LeadsToLoginAndBackToTheSamePage()
    {
        var viewer = RealCluster.Token("viewer");
        var cancellationToken = TestContext.Current.CancellationToken;
        await RealCluster.KubectlAsync(cancellationToken, "create", "namespace", Namespace);
        try
        {
            await RealCluster.KubectlAsync(cancellationToken, "-n", Namespace, "create", "serviceaccount", "leaver");
            await RealCluster.KubectlAsync(cancellationToken, "create", "clusterrolebinding", Namespace, "--clusterrole=view", $"--serviceaccount={Namespace}:leaver");
            var token = (await RealCluster.KubectlAsync(cancellationToken, "-n", Namespace, "create", "token", "leaver")).Trim();
            var page = await fixture.PageOfAsync(fixture.Real);
            await LoginPage.LogInAsync(page, token);
            await page.GotoAsync(new Uri(fixture.Real.Url, "/cluster/pods?ns=shop").ToString());
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Pods", Level = 1 })).ToBeVisibleAsync();

            await RealCluster.KubectlAsync(cancellationToken, "-n", Namespace, "delete", "serviceaccount", "leaver");
            await page.GotoAsync(new Uri(fixture.Real.Url, "/cluster/services?ns=shop").ToString());

            await Expect(page).ToHaveURLAsync(LoginUrl(), new() { Timeout = 60_000 });
            await LoginPage.LogInAsync(page, viewer);
            await Expect(page).ToHaveURLAsync(ServicesUrl());
            await page.Context.CloseAsync();
        }
        finally
        {
            await RealCluster.KubectlAsync(CancellationToken.None, "delete", "clusterrolebinding", Namespace, "--ignore-not-found");
            await RealCluster.KubectlAsync(CancellationToken.None, "delete", "namespace", Namespace, "--wait=false");
        }
    }

    [GeneratedRegex("/login")]
    private static partial Regex LoginUrl();

    [GeneratedRegex(@"/cluster/services\?.*ns=shop")]
    private static partial Regex ServicesUrl();
}
