using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Contracts.Kubernetes;

/// <summary>What the server serves, and how that changes.</summary>
public abstract class DiscoveryContract(KubernetesBackend backend) : KubernetesContract(backend)
{
    private const string ApiServices = "/apis/apiregistration.k8s.io/v1/apiservices";

    [Fact]
    public async Task Discover_NamesTheUsualKinds()
    {
        var catalog = Good(await Admin.DiscoverAsync(Token));

        var pods = catalog.Find("pods")!;
        Assert.Equal(("Pod", "pod", true), (pods.Kind, pods.Singular, pods.Namespaced));
        Assert.Contains("po", pods.ShortNames);
        Assert.Contains("log", pods.Subresources);
        Assert.True(pods is { CanList: true, CanWatch: true, Preferred: true });
        Assert.Equal(new ResourceType("apps", "v1", "deployments"), catalog.FindKind("apps/v1", "Deployment")?.Type);
        Assert.False(catalog.Find("nodes")!.Namespaced);
        Assert.Equal("", catalog.Resources[0].Type.Group);
        Assert.Contains("all", catalog.Find("deployments.apps")!.Categories);
        Assert.DoesNotContain(catalog.Resources, resource => resource.Type.Plural.Contains('/', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Discover_Again_IsTheSameCatalog()
    {
        var first = Good(await Admin.DiscoverAsync(Token));

        Assert.Same(first, Good(await Admin.DiscoverAsync(Token)));
    }

    [Fact]
    public async Task Discover_DefinitionComesAndGoes_IsSeen()
    {
        var group = $"{Backend.Namespace[^8..]}.contract.test";
        Assert.Null(Good(await Admin.DiscoverAsync(Token)).Find($"gadgets.{group}"));

        await Backend.Writer.CreateAsync("/apis/apiextensions.k8s.io/v1/customresourcedefinitions", Definition(group));
        try
        {
            await UntilAsync(async () => Good(await Admin.DiscoverAsync(Token)).Find($"gadgets.{group}") is { Kind: "Gadget" }, "the new kind in the catalog");
            await CheckCustomResourceAsync(new(group, "v1", "gadgets"));
        }
        finally
        {
            await Backend.Writer.DeleteAsync($"/apis/apiextensions.k8s.io/v1/customresourcedefinitions/gadgets.{group}");
        }

        await UntilAsync(async () => Good(await Admin.DiscoverAsync(Token)).Find($"gadgets.{group}") is null, "the kind to leave the catalog");
    }

    [Fact]
    public async Task Discover_AggregatedApiThatIsDown_IsUnavailableAndBreaksNothing()
    {
        var group = $"down{Backend.Namespace[^8..]}.contract.test";
        await Backend.Writer.CreateAsync(ApiServices, new
        {
            apiVersion = "apiregistration.k8s.io/v1",
            kind = "APIService",
            metadata = new { name = $"v1.{group}" },
            spec = new
            {
                group,
                version = "v1",
                groupPriorityMinimum = 100,
                versionPriority = 100,
                insecureSkipTLSVerify = true,
                service = new { name = "nowhere", @namespace = Backend.Namespace, port = 443 },
            },
        });
        try
        {
            ApiCatalog catalog = null!;
            await UntilAsync(
                async () => (catalog = Good(await Admin.DiscoverAsync(Token))).Unavailable.Any(api => api.GroupVersion == $"{group}/v1"),
                "the API to be told as unavailable");
            Assert.NotEmpty(catalog.Unavailable.First(api => api.GroupVersion == $"{group}/v1").Message);
            Assert.NotNull(catalog.Find("pods"));
            Assert.NotNull(catalog.Find("deployments.apps"));
            // The server tells of the API a moment before it passes requests on to it; until then it knows no such path.
            await UntilAsync(
                async () => (await Admin.ListTableAsync(new(group, "v1", "things"), new ListRequest(), Token)).Failure?.Kind == FailureKind.ServerError,
                "its kinds to be a failure of the server");
        }
        finally
        {
            await Backend.Writer.DeleteAsync($"{ApiServices}/v1.{group}");
        }

        await UntilAsync(async () => Good(await Admin.DiscoverAsync(Token)).Unavailable.All(api => api.GroupVersion != $"{group}/v1"), "the API to be gone");
    }

    /// <summary>A custom resource's table has its printer columns.</summary>
    private async Task CheckCustomResourceAsync(ResourceType gadgets)
    {
        var path = $"/apis/{gadgets.ApiVersion}/namespaces/{Backend.Namespace}/gadgets";
        await UntilAsync(async () => (await Admin.ListTableAsync(gadgets, Mine(), Token)).IsSuccess, "the new kind to be served");
        await Backend.Writer.CreateAsync(path, new { apiVersion = gadgets.ApiVersion, kind = "Gadget", metadata = new { name = "one" }, spec = new { size = 5 } });

        var table = Good(await Admin.ListTableAsync(gadgets, Mine(), Token));

        Assert.Equal(["Name", "Size"], table.Columns.Select(column => column.Name));
        Assert.Equal(["one", "5"], Assert.Single(table.Rows).Cells);
    }

    private static object Definition(string group) => new
    {
        apiVersion = "apiextensions.k8s.io/v1",
        kind = "CustomResourceDefinition",
        metadata = new { name = $"gadgets.{group}" },
        spec = new
        {
            group,
            scope = "Namespaced",
            names = new { plural = "gadgets", singular = "gadget", kind = "Gadget", listKind = "GadgetList" },
            versions = new[]
            {
                new
                {
                    name = "v1",
                    served = true,
                    storage = true,
                    schema = new
                    {
                        openAPIV3Schema = new Dictionary<string, object>
                        {
                            ["type"] = "object",
                            ["properties"] = new { spec = new { type = "object", properties = new { size = new { type = "integer" } } } },
                        },
                    },
                    additionalPrinterColumns = new[] { new { name = "Size", type = "integer", jsonPath = ".spec.size" } },
                },
            },
        },
    };
}
