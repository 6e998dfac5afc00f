using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Contracts.Kubernetes;

/// <summary>Lists, pages, selectors, single objects, logs.</summary>
public abstract class ReadingContract(KubernetesBackend backend) : KubernetesContract(backend)
{
    [Fact]
    public async Task Table_Pods_HasTheServersColumnsAndMetadata()
    {
        var table = Good(await Admin.ListTableAsync(Pods, new ListRequest(), Token));

        Assert.Equal(["Name", "Ready", "Status", "Restarts", "Age", "IP", "Node", "Nominated Node", "Readiness Gates"], table.Columns.Select(column => column.Name));
        Assert.Equal([0, 0, 0, 0, 0, 1, 1, 1, 1], table.Columns.Select(column => column.Priority));
        Assert.NotEmpty(table.ResourceVersion);
        Assert.All(table.Rows, row =>
        {
            Assert.Equal(table.Columns.Count, row.Cells.Count);
            Assert.Equal(row.Cells[0], row.Metadata.Name);
            Assert.NotNull(row.Metadata.Namespace);
            Assert.NotEmpty(row.Metadata.Uid);
            Assert.NotNull(row.Metadata.CreationTimestamp);
        });
    }

    [Fact]
    public async Task Table_Pages_AreTheWholeListInOrder()
    {
        await CreateConfigMapsAsync("pages", 7);
        var names = new List<string>();
        var request = Mine() with { Limit = 3 };
        var versions = new HashSet<string>();
        do
        {
            var page = Good(await Admin.ListTableAsync(ConfigMaps, request, Token));
            Assert.InRange(page.Rows.Count, 1, 3);
            names.AddRange(page.Rows.Select(row => row.Metadata.Name));
            versions.Add(page.ResourceVersion);
            request = request with { Continue = page.Continue };
        }
        while (request.Continue is not null);

        Assert.Single(versions);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(7, names.Count(name => name.StartsWith("pages-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Table_BrokenContinueToken_IsInvalid() =>
        Bad(await Admin.ListTableAsync(ConfigMaps, Mine() with { Limit = 1, Continue = "nonsense" }, Token), FailureKind.Invalid);

    [Theory]
    [InlineData("group=select", 3)]
    [InlineData("group in (select, other),nothing!=there", 3)]
    [InlineData("!group", -1)]
    [InlineData("group=none", 0)]
    public async Task Table_LabelSelector_Selects(string selector, int count)
    {
        await EnsureAsync("select", 3);

        var rows = Good(await Admin.ListTableAsync(ConfigMaps, Mine(selector), Token)).Rows;

        if (count >= 0)
            Assert.Equal(count, rows.Count);
        else
            Assert.All(rows, row => Assert.False(row.Metadata.Labels.ContainsKey("group")));
    }

    [Fact]
    public async Task Table_FieldSelector_Selects()
    {
        await EnsureAsync("select", 3);

        Assert.Equal("select-1", Assert.Single(Good(await Admin.ListTableAsync(ConfigMaps, Mine(fields: "metadata.name=select-1"), Token)).Rows).Metadata.Name);
    }

    [Theory]
    [InlineData("a in (", null)]
    [InlineData("=", null)]
    [InlineData("a=b c", null)]
    [InlineData(null, "spec.nothing=1")]
    [InlineData(null, "metadata.name")]
    public async Task Table_WrongSelector_IsInvalidInTheServersWords(string? labels, string? fields)
    {
        var failure = Bad(await Admin.ListTableAsync(ConfigMaps, Mine(labels, fields), Token), FailureKind.Invalid);

        Assert.Equal(400, failure.StatusCode);
        Assert.NotEmpty(failure.Message);
    }

    [Fact]
    public async Task Metadata_ManyPages_AreOneList()
    {
        await CreateConfigMapsAsync("meta", 5);

        var items = Good(await Admin.ListMetadataAsync(ConfigMaps, Mine("group=meta") with { Limit = 2 }, Token));

        Assert.Equal(5, items.Count);
        Assert.All(items, item =>
        {
            Assert.Equal("meta", item.Labels["group"]);
            Assert.NotNull(item.LastChange);
        });
    }

    [Fact]
    public async Task Full_List_HasKindAndContent()
    {
        await CreateConfigMapsAsync("full", 2);

        var items = Good(await Admin.ListAsync(ConfigMaps, Mine("group=full"), Token));
        var projected = Good(await Admin.ProjectAsync(ConfigMaps, Mine("group=full") with { Limit = 1 }, item => item.Text("data", "value"), Token));

        Assert.All(items, item => Assert.Equal(("ConfigMap", "v1", "1"), (item.Text("kind"), item.Text("apiVersion"), item.Text("data", "value"))));
        Assert.Equal(["1", "1"], projected);
    }

    [Fact]
    public async Task Get_Object_IsWhole()
    {
        await CreateConfigMapsAsync("get", 1);

        var found = Good(await Admin.GetAsync(new(ConfigMaps, Backend.Namespace, "get-0"), Token));

        Assert.Equal(("ConfigMap", "1"), (found.Text("kind"), found.Text("data", "value")));
    }

    [Fact]
    public async Task Get_Nothing_IsNotFoundInKubernetesWords()
    {
        var failure = Bad(await Admin.GetAsync(new(ConfigMaps, Backend.Namespace, "nothing"), Token), FailureKind.NotFound);

        Assert.Equal(("configmaps \"nothing\" not found", "NotFound", 404), (failure.Message, failure.Reason, failure.StatusCode));
    }

    [Fact]
    public async Task Get_UnknownKind_IsNotFound()
    {
        Bad(await Admin.ListTableAsync(new("", "v1", "nonsenses"), new ListRequest(), Token), FailureKind.NotFound);
        Bad(await Admin.ListTableAsync(new("no.such.group", "v1", "things"), new ListRequest(), Token), FailureKind.NotFound);
    }

    [Fact]
    public async Task GetPath_Version_SaysIt() => Assert.NotNull(Good(await Admin.GetPathAsync("/version", Token)).Text("gitVersion"));

    [Fact]
    public async Task Create_Twice_IsAConflict()
    {
        var body = System.Text.Json.JsonSerializer.SerializeToElement(ConfigMap("twice", "twice"));

        Assert.NotNull(Good(await Admin.CreateAsync(ConfigMaps, Backend.Namespace, body, Token)).Text("metadata", "uid"));
        Assert.Equal("AlreadyExists", Bad(await Admin.CreateAsync(ConfigMaps, Backend.Namespace, body, Token), FailureKind.Conflict).Reason);
    }

    [Fact]
    public async Task Create_WrongObject_IsInvalidWithItsField()
    {
        var body = System.Text.Json.JsonSerializer.SerializeToElement(ConfigMap("Not_A_Name", "x"));

        Assert.Contains("metadata.name", Bad(await Admin.CreateAsync(ConfigMaps, Backend.Namespace, body, Token), FailureKind.Invalid).Message);
    }

    [Fact]
    public async Task Log_OfARunningPod_IsItsLastLines()
    {
        var pods = Good(await Admin.ListAsync(Pods, new ListRequest { FieldSelector = "status.phase=Running" }, Token));
        foreach (var pod in pods)
        {
            var request = new LogRequest
            {
                Namespace = pod.Text("metadata", "namespace")!,
                Pod = pod.Text("metadata", "name")!,
                Container = pod.Items("spec", "containers").First().Text("name"),
                TailLines = 3,
                Timestamps = true,
            };
            var log = await Admin.ReadLogAsync(request, Token);
            if (!log.IsSuccess || log.Value.Length == 0)
                continue;
            var lines = log.Value.TrimEnd('\n').Split('\n');
            Assert.InRange(lines.Length, 1, 3);
            Assert.True(DateTimeOffset.TryParse(lines[0].Split(' ')[0], out _), lines[0]);
            return;
        }

        Assert.Skip("No pod with a log runs here.");
    }

    [Fact]
    public async Task Log_OfNoPod_IsNotFound() =>
        Bad(await Admin.ReadLogAsync(new LogRequest { Namespace = Backend.Namespace, Pod = "nothing" }, Token), FailureKind.NotFound);

    private async Task EnsureAsync(string group, int count)
    {
        if (Good(await Admin.ListMetadataAsync(ConfigMaps, Mine($"group={group}"), Token)).Count == 0)
            await CreateConfigMapsAsync(group, count);
    }
}
