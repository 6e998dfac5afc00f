using System.Text.Json;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Contracts.Kubernetes;

/// <summary>Who may do what.</summary>
public abstract class AccessContract(KubernetesBackend backend) : KubernetesContract(backend)
{
    private static readonly ResourceType AccessReviews = new("authorization.k8s.io", "v1", "selfsubjectaccessreviews");
    private static readonly ResourceType RulesReviews = new("authorization.k8s.io", "v1", "selfsubjectrulesreviews");

    [Theory]
    [InlineData("nonsense")]
    [InlineData("eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50In0.c2ln")]
    public async Task ForeignToken_IsUnauthorized(string token) =>
        Bad(await Backend.Client(new KubernetesCredential.BearerToken(token)).ListTableAsync(Pods, new ListRequest(), Token), FailureKind.Unauthorized);

    [Fact]
    public async Task ForeignToken_CannotFollow()
    {
        var client = Backend.Client(new KubernetesCredential.BearerToken("nonsense"));
        await using var updates = client.FollowTableAsync(Pods, new ListRequest(), Token).GetAsyncEnumerator(Token);

        Assert.True(await updates.MoveNextAsync());
        var last = Assert.IsType<ListUpdate<TableRow>.Interrupted>(updates.Current);

        Assert.Equal((FailureKind.Unauthorized, null), (last.Failure.Kind, last.RetryIn));
        Assert.False(await updates.MoveNextAsync());
    }

    [Fact]
    public async Task AccountWithoutRights_IsForbiddenInKubernetesWords()
    {
        var client = await AccountAsync("powerless");

        var failure = Bad(await client.ListTableAsync(Pods, new ListRequest { Namespace = Backend.Namespace }, Token), FailureKind.Forbidden);

        Assert.Equal(403, failure.StatusCode);
        Assert.Contains($"User \"system:serviceaccount:{Backend.Namespace}:powerless\" cannot list resource \"pods\"", failure.Message);
        Bad(await client.GetAsync(new(ConfigMaps, Backend.Namespace, "nothing"), Token), FailureKind.Forbidden);
    }

    [Fact]
    public async Task AccountWithoutRights_MayDiscover()
    {
        var client = await AccountAsync("discoverer");

        Assert.NotNull(Good(await client.DiscoverAsync(Token)).Find("pods"));
    }

    [Fact]
    public async Task AccessReview_SaysWhatIsAllowed()
    {
        var client = await AccountAsync("asker");
        var review = JsonSerializer.SerializeToElement(new
        {
            apiVersion = "authorization.k8s.io/v1",
            kind = "SelfSubjectAccessReview",
            spec = new { resourceAttributes = new { verb = "list", resource = "pods", @namespace = Backend.Namespace } },
        });

        Assert.False(Good(await client.CreateAsync(AccessReviews, null, review, Token)).Flag("status", "allowed"));
        Assert.True(Good(await Admin.CreateAsync(AccessReviews, null, review, Token)).Flag("status", "allowed"));
    }

    [Fact]
    public async Task RulesReview_NamesTheRightsOfARole()
    {
        var client = await AccountAsync("reader");
        var rbac = $"/apis/rbac.authorization.k8s.io/v1/namespaces/{Backend.Namespace}";
        await Backend.Writer.CreateAsync($"{rbac}/roles", new
        {
            apiVersion = "rbac.authorization.k8s.io/v1",
            kind = "Role",
            metadata = new { name = "reader" },
            rules = new[] { new { apiGroups = new[] { "" }, resources = new[] { "configmaps" }, verbs = new[] { "get", "list" } } },
        });
        await Backend.Writer.CreateAsync($"{rbac}/rolebindings", new
        {
            apiVersion = "rbac.authorization.k8s.io/v1",
            kind = "RoleBinding",
            metadata = new { name = "reader" },
            roleRef = new { apiGroup = "rbac.authorization.k8s.io", kind = "Role", name = "reader" },
            subjects = new[] { new { kind = "ServiceAccount", name = "reader", @namespace = Backend.Namespace } },
        });
        await UntilAsync(async () => (await client.ListTableAsync(ConfigMaps, Mine(), Token)).IsSuccess, "the role to hold");

        var review = JsonSerializer.SerializeToElement(new { apiVersion = "authorization.k8s.io/v1", kind = "SelfSubjectRulesReview", spec = new { @namespace = Backend.Namespace } });
        var rules = Good(await client.CreateAsync(RulesReviews, null, review, Token)).Items("status", "resourceRules");

        Assert.Contains(rules, rule => rule.Texts("resources").Contains("configmaps") && rule.Texts("verbs").Contains("list"));
        Bad(await client.ListTableAsync(Pods, Mine(), Token), FailureKind.Forbidden);
        Bad(await client.ListTableAsync(ConfigMaps, new ListRequest(), Token), FailureKind.Forbidden);
    }

    [Fact]
    public async Task TwoAccounts_NeverShareAnIdentity()
    {
        var (one, other) = (await AccountAsync("one"), await AccountAsync("other"));

        Assert.NotEqual(one.IdentityKey, other.IdentityKey);
        Assert.NotEqual(one.IdentityKey, Admin.IdentityKey);
    }

    private async Task<IKubernetesClient> AccountAsync(string name) => Backend.Client(new KubernetesCredential.BearerToken(await Backend.NewAccountAsync(name)));
}
