using System.Text.Json;
using Dashboard.Services.Access.Reviews;
using Dashboard.Services.Logs.Access;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Access;
using Dashboard.Unit.Logs.Support;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Logs.Access;

public sealed class LogAccessTests
{
    private readonly ManualTime time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scope_OfWhoMayReadEverywhere_IsEverywhere() =>
        Assert.True((await Of(LogUser.Everywhere()).ScopeAsync(Cancellation)).Value.IsEverywhere);

    [Fact]
    public async Task Scope_OfWhoMayListNamespaces_IsThoseOfTheList() =>
        Assert.Equal(LogScope.Of("batch", "shop"), (await Of(LogUser.Lister("shop", "batch", "elsewhere")).ScopeAsync(Cancellation)).Value);

    [Fact]
    public async Task Scope_OfWhoMayNot_IsFoundAmongStoredAndTypedNames()
    {
        var access = Of(LogUser.Of("shop", "typed", "accounts", "Not-A-Name"), "shop", "secret");
        access.Consider(["typed", "guessed", "Not-A-Name", ""]);
        Assert.Equal(LogScope.Of("accounts", "shop", "typed"), (await access.ScopeAsync(Cancellation)).Value);
    }

    [Fact]
    public async Task Scope_AfterARightWasTaken_IsWithoutItWithinAMinute()
    {
        var user = LogUser.Of("shop", "batch");
        var access = Of(user, "shop", "batch");
        Assert.Equal(LogScope.Of("batch", "shop"), (await access.ScopeAsync(Cancellation)).Value);
        time.Advance(TimeSpan.FromSeconds(40));
        user.Lose("batch");
        await access.ScopeAsync(Cancellation);
        time.Advance(TimeSpan.FromSeconds(21));
        Assert.Equal(LogScope.Of("shop"), (await access.ScopeAsync(Cancellation)).Value);
    }

    [Fact]
    public async Task Scope_AskedOften_AsksTheClusterOnce()
    {
        var user = LogUser.Of("shop");
        var access = Of(user, "shop", "batch");
        await access.ScopeAsync(Cancellation);
        var asked = user.Reviews.Asked.Count;
        for (var turn = 0; turn < 10; turn++)
            await access.ScopeAsync(Cancellation);
        Assert.Equal(asked, user.Reviews.Asked.Count);
    }

    [Fact]
    public async Task Scope_WhereTheClusterDoesNotAnswer_IsAFailure()
    {
        var user = LogUser.Everywhere();
        user.Reviews.Answer = (_, _) => Task.FromResult<Result<JsonElement>>(ReviewingClient.Failed(FailureKind.Unreachable));
        Assert.Equal(FailureKind.Unreachable, (await Of(user).ScopeAsync(Cancellation)).Failure?.Kind);
    }

    private LogAccess Of(LogUser user, params string[] stored) => new(user, new AccessAnswers(time), new Stored(stored));

    private sealed class Stored(string[] names) : IStoredNamespaces
    {
        public Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>(names);
    }
}
