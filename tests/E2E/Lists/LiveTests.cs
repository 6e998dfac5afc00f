using System.Globalization;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Lists;

/// <summary>Changes come by themselves, and never move the row under the pointer.</summary>
[Collection(AppCollection.Name)]
public sealed class LiveTests(AppFixture fixture)
{
    private const string Namespace = "dashboard-live";

    [Fact]
    public async Task Change_WhileThePointerIsOnARow_WaitsAndShowsOnceItLeaves()
    {
        var token = RealCluster.Token("admin");
        var cancellationToken = TestContext.Current.CancellationToken;
        await Command.RunAsync("kubectl", ["--kubeconfig", RealCluster.Kubeconfig!, "apply", "-f", "-"], cancellationToken, Manifest(Enumerable.Range(10, 30)));
        try
        {
            var page = await fixture.PageOfAsync(fixture.Real);
            await LoginPage.LogInAsync(page, token);
            await ListPage.OpenAsync(page, fixture.Real, $"/cluster/configmaps?ns={Namespace}&sort=name");
            var pointed = ListPage.Row(page, Key(14));
            await pointed.HoverAsync();
            var place = (await pointed.BoundingBoxAsync())!.Y;

            await KubectlAsync("create", "configmap", Name(1));
            await Expect(page.Locator(".dt-waiting")).ToContainTextAsync("1");
            await Expect(ListPage.Rows(page).First).ToHaveAttributeAsync("data-key", Key(10));
            await KubectlAsync("label", "configmap", Name(12), "seen=yes");
            await KubectlAsync("delete", "configmap", Name(11));
            await Expect(ListPage.Row(page, Key(11))).ToHaveClassAsync("gone");
            Assert.Equal(place, (await pointed.BoundingBoxAsync())!.Y);
            await Screenshots.TakeAsync(page, "list-held");

            await page.Locator("main h1").HoverAsync();
            await Expect(ListPage.Rows(page).First).ToHaveAttributeAsync("data-key", Key(1));
            await Expect(ListPage.Row(page, Key(11))).ToHaveCountAsync(0);
            await KubectlAsync("create", "configmap", Name(2));
            await Expect(ListPage.Row(page, Key(2))).ToBeVisibleAsync();
            await page.Context.CloseAsync();
        }
        finally
        {
            await RealCluster.KubectlAsync(CancellationToken.None, "delete", "namespace", Namespace, "--wait=false");
        }

        Task KubectlAsync(params string[] arguments) => RealCluster.KubectlAsync(cancellationToken, ["-n", Namespace, .. arguments]);
    }

    [Fact]
    public async Task Demo_LeftAlone_ShowsItsChangesByItself()
    {
        var page = await fixture.DemoPageAsync();
        await ListPage.OpenAsync(page, fixture.Demo, "/cluster/nodes?sort=name");
        var before = await ListPage.CellsAsync(page, "CPU");

        await Wait.UntilAsync(async () => !before.SequenceEqual(await ListPage.CellsAsync(page, "CPU")), TimeSpan.FromSeconds(45));

        Assert.Equal(["node-1", "node-2", "node-3", "node-4", "node-5"], await ListPage.KeysAsync(page));
        await page.Context.CloseAsync();
    }

    private static string Name(int number) => $"item-{number.ToString("00", CultureInfo.InvariantCulture)}";

    private static string Key(int number) => $"{Namespace}/{Name(number)}";

    private static string Manifest(IEnumerable<int> numbers) =>
        $"apiVersion: v1\nkind: Namespace\nmetadata: {{name: {Namespace}}}\n"
        + string.Concat(numbers.Select(number => $"---\napiVersion: v1\nkind: ConfigMap\nmetadata: {{name: {Name(number)}, namespace: {Namespace}}}\n"));
}
