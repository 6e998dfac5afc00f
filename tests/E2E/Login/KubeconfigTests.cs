using System.Text;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Login;

/// <summary>Logging in with a kubeconfig: chosen, dropped or pasted; and what is said of those that are of no use.</summary>
[Collection(AppCollection.Name)]
public sealed class KubeconfigTests(AppFixture fixture)
{
    /// <summary>A file of somebody, and what must be told of it.</summary>
    public static TheoryData<string, string> Useless => new()
    {
        { "\u0001\u0002 no text", "cannot be used here" },
        { "just some words", "cannot be used here" },
        { "apiVersion: v1\nkind: Config\nusers: [", "cannot be used here" },
        { "apiVersion: v1\nkind: Config\nclusters: []\ncontexts: []\nusers: []", "it has no contexts" },
        { Kubeconfig("exec: {apiVersion: client.authentication.k8s.io/v1, command: aws}"), "which is not run here" },
        { Kubeconfig("client-certificate: /home/me/me.crt, client-key: /home/me/me.key"), "kubectl config view --raw --flatten" },
        { Kubeconfig("tokenFile: /home/me/token"), "kubectl config view --raw --flatten" },
        { Kubeconfig("username: me"), "Problem" },
        { Kubeconfig("token: wrong.token.here"), "did not accept" },
        { Kubeconfig("token: a").Replace("current-context: c", "current-context: other", StringComparison.Ordinal), "context" },
    };

    [Theory]
    [MemberData(nameof(Useless))]
    public async Task File_OfNoUse_IsRefusedInWords(string text, string words)
    {
        var page = await fixture.PageOfAsync(fixture.Demo);

        await LoginPage.Kubeconfig(page).SetInputFilesAsync(File(text));

        await Expect(LoginPage.Message(page)).ToContainTextAsync(words);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task File_OfTenMegabytes_IsRefusedInWords()
    {
        var page = await fixture.PageOfAsync(fixture.Demo);

        await LoginPage.Kubeconfig(page).SetInputFilesAsync(File(new string('a', 10 * 1024 * 1024)));

        await Expect(page.GetByText("a kubeconfig at most 1 MiB").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task File_WithAToken_LogsIn()
    {
        var token = RealCluster.Token("viewer");
        var page = await fixture.PageOfAsync(fixture.Real);

        await LoginPage.Kubeconfig(page).SetInputFilesAsync(File(Kubeconfig($"token: {token}")));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Overview", Level = 1 })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task File_Dropped_LogsIn()
    {
        var token = RealCluster.Token("viewer");
        var page = await fixture.PageOfAsync(fixture.Real);

        await page.Locator("#token-form").EvaluateAsync(
            """
            (form, text) => {
              const data = new DataTransfer();
              data.items.add(new File([text], "config"));
              for (const type of ["dragover", "drop"]) form.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """,
            Kubeconfig($"token: {token}"));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Overview", Level = 1 })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Text_Pasted_LogsIn()
    {
        var token = RealCluster.Token("viewer");
        var page = await fixture.PageOfAsync(fixture.Real);

        await LoginPage.LogInAsync(page, Kubeconfig($"token: {token}"));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Overview", Level = 1 })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task File_WithAClientCertificate_LogsInAsItsUser()
    {
        Assert.SkipWhen(RealCluster.Kubeconfig is null, "No real cluster: set KUBECONFIG and DASHBOARD_TEST_CLUSTER=1.");
        var flat = await RealCluster.KubectlAsync(TestContext.Current.CancellationToken, "config", "view", "--raw", "--flatten", "--minify");
        Assert.SkipUnless(flat.Contains("client-certificate-data", StringComparison.Ordinal), "The kubeconfig's user has no client certificate.");
        var page = await fixture.PageOfAsync(fixture.Real);

        await LoginPage.Kubeconfig(page).SetInputFilesAsync(File(flat));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Overview", Level = 1 })).ToBeVisibleAsync();
        await AppPage.OpenAsync(page, fixture.Real, "/cluster/secrets?ns=kube-system");

        await Expect(page.Locator("main")).Not.ToContainTextAsync("You may not");
        await page.Locator(".avatar-button").ClickAsync();
        await Expect(page.Locator(".user-popup")).ToContainTextAsync("system:masters");
        await page.Context.CloseAsync();
    }

    private static FilePayload File(string text) => new() { Name = "config", MimeType = "application/yaml", Buffer = Encoding.UTF8.GetBytes(text) };

    private static string Kubeconfig(string user) => $$$"""
        apiVersion: v1
        kind: Config
        clusters: [{name: c, cluster: {server: "https://203.0.113.1:6443"}}]
        users: [{name: u, user: { {{{user}}} }}]
        contexts: [{name: c, context: {cluster: c, user: u}}]
        current-context: c
        """;
}
