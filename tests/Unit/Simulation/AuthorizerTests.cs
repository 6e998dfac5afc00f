using Dashboard.Simulation;
using Dashboard.Simulation.Access;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Simulation;

public sealed class AuthorizerTests(QuietWorld quiet) : IClassFixture<QuietWorld>
{
    private readonly SampleWorld sample = quiet.Sample;

    [Theory]
    [InlineData("platform", "admin", "delete", "", "nodes", "", "", true)]
    [InlineData("platform", "viewer", "list", "", "pods", "", "shop", true)]
    [InlineData("platform", "viewer", "get", "", "pods", "log", "shop", true)]
    [InlineData("platform", "viewer", "get", "", "secrets", "", "shop", false)]
    [InlineData("platform", "viewer", "list", "", "nodes", "", "", true)]
    [InlineData("platform", "viewer", "list", "metrics.k8s.io", "nodes", "", "", true)]
    [InlineData("platform", "viewer", "delete", "", "pods", "", "shop", false)]
    [InlineData("shop", "team-storefront", "patch", "apps", "deployments", "", "shop", true)]
    [InlineData("shop", "team-storefront", "create", "", "pods", "exec", "shop", true)]
    [InlineData("shop", "team-storefront", "list", "", "pods", "", "payments", false)]
    [InlineData("shop", "team-storefront", "list", "", "pods", "", "", false)]
    [InlineData("shop", "team-storefront", "list", "", "namespaces", "", "", false)]
    [InlineData("platform", "nobody", "list", "", "pods", "", "shop", false)]
    [InlineData("platform", "nobody", "create", "authentication.k8s.io", "selfsubjectreviews", "", "", true)]
    public void Check_DemoAccount_HasTheRightsOfItsRoles(string space, string name, string verb, string group, string resource, string subresource, string @namespace, bool expected)
    {
        var verdict = sample.World.Authorizer.Check(User.ServiceAccount(space, name, "", null), new AccessRequest(verb) { Group = group, Resource = resource, Subresource = subresource, Namespace = @namespace });

        Assert.Equal(expected, verdict.Allowed);
        Assert.Equal(expected, verdict.Reason.StartsWith("RBAC: allowed by ", StringComparison.Ordinal));
    }

    [Fact]
    public void Tokens_OfAnotherStart_AreForeign()
    {
        var other = new TokenIssuer(sample.Store, sample.World.Agenda, [1, 2, 3]);
        var token = sample.World.Accounts[0].Token;

        Assert.NotNull(sample.World.Tokens.Check(token));
        Assert.Null(other.Check(token));
        Assert.Null(sample.World.Tokens.Check(token[..^2]));
        Assert.Null(sample.World.Tokens.Check("a.b.c"));
    }

    [Fact]
    public void Tokens_AfterTheirEnd_AreNoGood()
    {
        // A world of its own that does not live: only its clock goes on, for nothing else is asked of that day.
        var clock = new ManualTime();
        var world = new World(new SimulationOptions { Only = [] }, clock, new byte[32]);
        world.Populate();
        var token = world.Accounts[1].Token;
        Assert.NotNull(world.Tokens.Check(token));

        world.Agenda.StartAt(clock.GetUtcNow().AddHours(25));

        Assert.Null(world.Tokens.Check(token));
    }
}
