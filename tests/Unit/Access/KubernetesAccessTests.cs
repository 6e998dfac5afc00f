using System.Text.Json;
using Dashboard.Services.Access;
using Dashboard.Services.Access.Reviews;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Access;

public sealed class KubernetesAccessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static readonly AccessQuestion Patch = new("patch", "apps", "deployments", "shop");
    private readonly AccessClock clock = new();
    private readonly AccessAnswers answers;

    public KubernetesAccessTests() => answers = new(clock);

    [Fact]
    public async Task May_TwiceWithinAMinute_AsksOnce_ThenAgain()
    {
        var (client, access) = User("a", _ => true);
        Assert.True((await access.MayAsync(Patch, Token)).Allowed);
        clock.Advance(TimeSpan.FromSeconds(59));
        await access.MayAsync(Patch, Token);
        Assert.Single(client.Asked);

        clock.Advance(TimeSpan.FromSeconds(1));
        await access.MayAsync(Patch, Token);
        Assert.Equal(2, client.Asked.Count);
    }

    [Fact]
    public async Task May_TwoIdentitiesAtOnce_NeitherGetsNorWaitsForTheOthersAnswer()
    {
        var gate = new TaskCompletionSource();
        var (admin, adminAccess) = User("admin", _ => true);
        var answer = admin.Answer;
        admin.Answer = async (plural, body) =>
        {
            await gate.Task;
            return await answer(plural, body);
        };
        var (_, nobody) = User("nobody", _ => false);

        var waiting = adminAccess.MayAsync(Patch, Token);
        Assert.False((await nobody.MayAsync(Patch, Token)).Allowed);
        gate.SetResult();
        Assert.True((await waiting).Allowed);
        Assert.False((await nobody.MayAsync(Patch, Token)).Allowed);
    }

    [Fact]
    public async Task May_ManyReadersOfOneIdentity_ShareOneQuestion_AndOneGivingUpTroublesNobody()
    {
        var gate = new TaskCompletionSource<Result<JsonElement>>();
        var client = new ReviewingClient("a") { Answer = (_, _) => gate.Task };
        var access = new KubernetesAccess(client, answers);
        using var caller = new CancellationTokenSource();

        var impatient = access.MayAsync(Patch, caller.Token);
        var patient = access.MayAsync(Patch, Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        gate.SetResult(ReviewingClient.Json("""{"status":{"allowed":true}}"""));

        Assert.True((await patient).Allowed);
        Assert.Single(client.Asked);
    }

    [Fact]
    public async Task May_ClusterFails_IsNotAllowedAndNotRemembered()
    {
        var client = new ReviewingClient("a") { Answer = (_, _) => Task.FromResult<Result<JsonElement>>(ReviewingClient.Failed(FailureKind.Unreachable)) };
        var access = new KubernetesAccess(client, answers);

        Assert.Equal("patch deployments.apps in shop", (await access.MayAsync(Patch, Token)).Missing);
        await access.MayAsync(Patch, Token);
        Assert.Equal(2, client.Asked.Count);
    }

    [Fact]
    public async Task May_ManyOfOneNamespace_AsksForTheRulesOnce()
    {
        var client = Rules("""{"verbs":["get","list"],"apiGroups":[""],"resources":["pods","pods/log"]},{"verbs":["*"],"apiGroups":["apps"],"resources":["*"]},{"verbs":["get"],"apiGroups":[""],"resources":["secrets"],"resourceNames":["one"]}""", incomplete: false);
        var decisions = await new KubernetesAccess(client, answers).MayAsync(
            [
                new("get", "", "pods", "shop", "log"), new("delete", "", "pods", "shop"), new("patch", "apps", "deployments", "shop"),
                new("get", "", "secrets", "shop"), new("get", "", "secrets", "shop", Name: "one"), new("get", "", "secrets", "shop", Name: "two"), new("create", "", "pods", "shop", "exec"),
            ], Token);

        Assert.Equal([true, false, true, false, true, false, false], decisions.Select(decision => decision.Allowed));
        Assert.Equal("create pods/exec in shop", decisions[^1].Missing);
        Assert.Equal("selfsubjectrulesreviews", Assert.Single(client.Asked).Plural);
    }

    [Fact]
    public async Task May_IncompleteRulesOrAllNamespaces_AsksOneByOne()
    {
        var client = Rules("""{"verbs":["list"],"apiGroups":[""],"resources":["pods"]}""", incomplete: true);
        var decisions = await new KubernetesAccess(client, answers).MayAsync([new("list", "", "pods", "shop"), new("list", "", "secrets", "shop"), new("list", "", "nodes")], Token);

        Assert.Equal([true, true, true], decisions.Select(decision => decision.Allowed));
        Assert.Equal(2, client.Asked.Count(asked => asked.Plural == "selfsubjectaccessreviews"));
    }

    [Fact]
    public async Task May_MoreQuestionsThanAreRemembered_StaysBounded()
    {
        var few = new AccessAnswers(clock, capacity: 100);
        var access = new KubernetesAccess(User("a", _ => true).Client, few);
        for (var i = 0; i < 1_000; i++)
            await access.MayAsync(Patch with { Name = $"n{i}" }, Token);

        Assert.InRange(few.Count, 1, 101);
    }

    private static ReviewingClient Rules(string rules, bool incomplete) => new("a")
    {
        Answer = (plural, _) => Task.FromResult<Result<JsonElement>>(ReviewingClient.Json(plural == "selfsubjectrulesreviews"
            ? "{\"status\":{\"resourceRules\":[" + rules + "],\"incomplete\":" + (incomplete ? "true" : "false") + "}}"
            : """{"status":{"allowed":true}}""")),
    };

    private (ReviewingClient Client, KubernetesAccess Access) User(string identity, Func<JsonElement, bool> allowed)
    {
        var client = new ReviewingClient(identity)
        {
            Answer = (_, body) => Task.FromResult<Result<JsonElement>>(ReviewingClient.Json(allowed(body) ? """{"status":{"allowed":true}}""" : """{"status":{"allowed":false}}""")),
        };
        return (client, new(client, answers));
    }
}
