using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Cluster.Kubernetes.Support;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Kubernetes;

public sealed class FailureTests
{
    private static readonly ResourceRef Web = new(TestClients.Pods, "shop", "web");

    [Theory]
    [InlineData(401, "Unauthorized", FailureKind.Unauthorized)]
    [InlineData(403, "Forbidden", FailureKind.Forbidden)]
    [InlineData(404, "NotFound", FailureKind.NotFound)]
    [InlineData(409, "Conflict", FailureKind.Conflict)]
    [InlineData(409, "AlreadyExists", FailureKind.Conflict)]
    [InlineData(410, "Expired", FailureKind.Expired)]
    [InlineData(400, "BadRequest", FailureKind.Invalid)]
    [InlineData(422, "Invalid", FailureKind.Invalid)]
    [InlineData(500, "InternalError", FailureKind.ServerError)]
    [InlineData(503, "ServiceUnavailable", FailureKind.ServerError)]
    [InlineData(504, "Timeout", FailureKind.TimedOut)]
    public async Task Get_Status_IsItsKindWithKubernetesWords(int code, string reason, FailureKind kind)
    {
        var failure = await GetAsync(FakeApi.Json(FakeApi.Status(code, reason, "these are its words"), code));

        Assert.Equal(kind, failure.Kind);
        Assert.Equal("these are its words", failure.Message);
        Assert.Equal((code, reason, "https://cluster.test:6443"), (failure.StatusCode, failure.Reason, failure.Server));
    }

    [Fact]
    public async Task Get_CausesThatTheMessageLeavesOut_AreAdded()
    {
        var details = """{"causes":[{"field":"spec.replicas","message":"must not be negative"},{"message":"these words"}]}""";

        var failure = await GetAsync(FakeApi.Json(FakeApi.Status(422, "Invalid", "it is invalid: these words.", details), 422));

        Assert.Equal("it is invalid: these words: spec.replicas: must not be negative", failure.Message);
    }

    [Theory]
    [InlineData("admission webhook 'policy.example' denied the request: no root")]
    [InlineData("pods 'x' is forbidden: exceeded quota: small")]
    [InlineData("pods 'x' is forbidden: violates PodSecurity 'restricted:latest'")]
    public async Task Get_RefusedByARule_IsNotALackOfRights(string message) =>
        Assert.Equal(FailureKind.Invalid, (await GetAsync(FakeApi.Json(FakeApi.Status(403, "Forbidden", message), 403))).Kind);

    [Theory]
    [InlineData(200, "text/html", "<html>login</html>", FailureKind.Garbled)]
    [InlineData(404, "text/html", "<html>nginx</html>", FailureKind.Garbled)]
    [InlineData(502, "text/html", "<html>bad gateway</html>", FailureKind.ServerError)]
    [InlineData(200, "application/json", "{\"a\":", FailureKind.Garbled)]
    [InlineData(500, "text/plain", "etcdserver: no leader", FailureKind.ServerError)]
    public async Task Get_NoStatusObject_IsToldWithItsCode(int code, string mediaType, string body, FailureKind kind)
    {
        var failure = await GetAsync(FakeApi.Json(body, code, mediaType));

        Assert.Equal(kind, failure.Kind);
        Assert.DoesNotContain("<html>", failure.Message);
        if (code >= 300)
            Assert.Contains($"answered {code}", failure.Message);
    }

    [Fact]
    public async Task Get_ConnectionRefused_SaysWhere()
    {
        var api = new FakeApi().OnceThrows("web", new HttpRequestException(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused)));

        var failure = (await TestClients.Of(api).GetAsync(Web, Token)).Failure!;

        Assert.Equal((FailureKind.Unreachable, "https://cluster.test:6443 cannot be reached: nothing listens there."), (failure.Kind, failure.Message));
        Assert.Single(api.Calls);
    }

    [Fact]
    public async Task Get_BrokenConnection_IsSentOnceMore()
    {
        var api = new FakeApi().OnceThrows("web", new HttpRequestException(HttpRequestError.ResponseEnded, "ended")).Once("web", "{}");

        Assert.True((await TestClients.Of(api).GetAsync(Web, Token)).IsSuccess);
    }

    [Fact]
    public async Task Create_BrokenConnection_IsNotSentAgain()
    {
        var api = new FakeApi().OnceThrows("pods", new HttpRequestException(HttpRequestError.ResponseEnded, "ended")).Always("pods", "{}");

        var created = await TestClients.Of(api).CreateAsync(TestClients.Pods, "shop", System.Text.Json.JsonSerializer.SerializeToElement(new { }), Token);

        Assert.Equal(FailureKind.Unreachable, created.Failure?.Kind);
        Assert.Single(api.Calls);
    }

    [Fact]
    public async Task Get_Throttled_WaitsAsAskedAndTriesAgain()
    {
        var time = new ManualTime();
        var api = new FakeApi().Once("web", () => Throttled(3)).Once("web", "{}");

        var getting = TestClients.Of(api, time).GetAsync(Web, Token);
        await time.AdvanceToNextTimerAsync(TimeSpan.FromSeconds(3), Token);

        Assert.True((await getting).IsSuccess);
        Assert.Equal(TimeSpan.FromSeconds(3), time.GetUtcNow() - new ManualTime().GetUtcNow());
    }

    [Fact]
    public async Task Get_ThrottledForLong_IsTheCallersToDecide()
    {
        var failure = await GetAsync(Throttled(120));

        Assert.Equal((FailureKind.Throttled, TimeSpan.FromMinutes(2)), (failure.Kind, failure.RetryAfter));
    }

    [Fact]
    public async Task Get_NoAnswer_TimesOut()
    {
        var time = new ManualTime();
        var getting = TestClients.Of(new FakeApi().OnceHangs("web"), time).GetAsync(Web, Token);

        await time.AdvanceToNextTimerAsync(TransportLimits.Default.Call, Token);

        Assert.Equal(FailureKind.TimedOut, (await getting).Failure?.Kind);
    }

    [Fact]
    public async Task Get_Cancelled_Throws()
    {
        using var cancel = new CancellationTokenSource();
        var getting = TestClients.Of(new FakeApi().OnceHangs("web")).GetAsync(Web, cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => getting);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/../../secrets/x")]
    [InlineData("")]
    [InlineData("a%2fb")]
    public async Task Get_NameThatLeavesItsPlace_IsNeverSent(string name)
    {
        var api = new FakeApi();

        Assert.Equal(FailureKind.Invalid, (await TestClients.Of(api).GetAsync(Web with { Name = name }, Token)).Failure?.Kind);
        Assert.Empty(api.Calls);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static HttpResponseMessage Throttled(int seconds)
    {
        var answer = FakeApi.Json(FakeApi.Status(429, "TooManyRequests", "slow down"), (int)HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds));
        return answer;
    }

    private static async Task<Failure> GetAsync(HttpResponseMessage answer) =>
        (await TestClients.Of(new FakeApi().Once("web", () => answer)).GetAsync(Web, Token)).Failure!;
}
