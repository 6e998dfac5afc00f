using System.Text;
using System.Text.Json;
using Dashboard.Services.Access.Identity;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Access;

public sealed class IdentityCheckTests
{
    private readonly ReviewingClient client = new("identity");

    [Fact]
    public async Task Check_SelfSubjectReview_SaysWhoItIsAndUntilWhen()
    {
        Reviews(("selfsubjectreviews", ReviewingClient.Json("""{"status":{"userInfo":{"username":"system:serviceaccount:shop:deployer","groups":["a","b"]}}}""")));

        var user = (await CheckAsync(Token("""{"sub":"system:serviceaccount:other:liar","exp":1900000000}"""))).Value;

        Assert.Equal("system:serviceaccount:shop:deployer", user.UserName);
        Assert.Equal(("shop", "deployer"), (user.Namespace, user.Account));
        Assert.Equal(["a", "b"], user.Groups);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1900000000), user.ExpiresAt);
    }

    [Theory]
    [InlineData(FailureKind.NotFound)]
    [InlineData(FailureKind.Forbidden)]
    public async Task Check_ServerBefore128_TakesTheTokensOwnWords(FailureKind kind)
    {
        Reviews(
            ("selfsubjectreviews", ReviewingClient.Failed(kind)),
            ("selfsubjectaccessreviews", ReviewingClient.Json("""{"status":{"allowed":false}}""")));

        var user = (await CheckAsync(Token("""{"kubernetes.io/serviceaccount/namespace":"shop","kubernetes.io/serviceaccount/service-account.name":"old"}"""))).Value;

        Assert.Equal(("shop", "old"), (user.Namespace, user.Account));
        Assert.Null(user.ExpiresAt);
    }

    [Fact]
    public async Task Check_ServerBefore128WithAWrongToken_IsRefused()
    {
        Reviews(("selfsubjectreviews", ReviewingClient.Failed(FailureKind.Forbidden)), ("selfsubjectaccessreviews", ReviewingClient.Failed(FailureKind.Unauthorized)));

        Assert.Equal(FailureKind.Unauthorized, (await CheckAsync(Token("{}"))).Failure?.Kind);
    }

    [Fact]
    public async Task Check_Anonymous_IsRefused()
    {
        Reviews(("selfsubjectreviews", ReviewingClient.Json("""{"status":{"userInfo":{"username":"system:anonymous"}}}""")));

        Assert.Equal(FailureKind.Unauthorized, (await CheckAsync("opaque")).Failure?.Kind);
    }

    [Fact]
    public async Task Check_Unreachable_IsNotARefusal()
    {
        Reviews(("selfsubjectreviews", ReviewingClient.Failed(FailureKind.Unreachable)));

        Assert.Equal(FailureKind.Unreachable, (await CheckAsync("opaque")).Failure?.Kind);
    }

    [Theory]
    [InlineData("opaque")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.")]
    [InlineData("e30.bnVsbA.x")]
    [InlineData("e30.eyJleHAiOiJuZXZlciJ9.x")]
    [InlineData("")]
    public void Read_NoGoodToken_SaysNothing(string token) => Assert.Equal(new TokenClaims(null, null), TokenClaims.Read(token));

    private static string Token(string payload) => $"{Encode("""{"alg":"RS256"}""")}.{Encode(payload)}.c2ln";

    private static string Encode(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private void Reviews(params (string Plural, Result<JsonElement> Answer)[] answers) =>
        client.Answer = (plural, _) => Task.FromResult(answers.Single(answer => answer.Plural == plural).Answer);

    private Task<Result<Dashboard.Services.Access.UserIdentity>> CheckAsync(string token) => IdentityCheck.CheckAsync(client, token, CancellationToken.None);
}
