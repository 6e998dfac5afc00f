using Dashboard.Services.Access;
using Dashboard.Services.Access.Sessions;

namespace Dashboard.Unit.Access;

public sealed class SessionStoreTests
{
    private readonly AccessClock clock = new();

    [Fact]
    public void Open_Secret_FindsTheSessionAndNothingElseDoes()
    {
        var store = Store();
        var (secret, session) = store.Open(User("a"), Client());

        Assert.Same(session, store.Find(Key(secret)));
        Assert.Null(store.Find(Key(SessionKey.NewSecret())));
        Assert.DoesNotContain(session.Key.Value, secret, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void TryOf_NoSecret_IsFalse(string? text) => Assert.False(SessionKey.TryOf(text, out _));

    [Fact]
    public void Find_IdleTooLong_EndsIt()
    {
        var store = Store(new() { Idle = TimeSpan.FromMinutes(30) });
        var (secret, session) = store.Open(User("a"), Client());
        clock.Advance(TimeSpan.FromMinutes(29));
        session.Use();
        clock.Advance(TimeSpan.FromMinutes(29));
        Assert.NotNull(store.Find(Key(secret)));

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(store.Find(Key(secret)));
        Assert.Equal(SessionEnd.Idle, session.EndedBy);
        Assert.True(session.Ended.IsCancellationRequested);
    }

    [Fact]
    public void Sweep_UsedButOlderThanItsLifetime_EndsIt()
    {
        var store = Store(new() { Idle = TimeSpan.FromDays(1), Lifetime = TimeSpan.FromHours(12) });
        var (_, session) = store.Open(User("a"), Client());
        clock.Advance(TimeSpan.FromHours(12));
        session.Use();
        store.Sweep();

        Assert.Equal(SessionEnd.TooOld, session.EndedBy);
    }

    [Fact]
    public void Sweep_TokenAtItsEnd_EndsTheSessionWithIt()
    {
        var store = Store();
        var (_, session) = store.Open(User("a") with { ExpiresAt = clock.GetUtcNow().AddMinutes(10) }, Client());
        clock.Advance(TimeSpan.FromMinutes(9));
        store.Sweep();
        Assert.Null(session.EndedBy);

        clock.Advance(TimeSpan.FromMinutes(1));
        store.Sweep();
        Assert.Equal(SessionEnd.TokenExpired, session.EndedBy);
    }

    [Fact]
    public void Open_OneMoreThanAUserMayHave_EndsTheirLeastRecentlyUsedAndNobodyElses()
    {
        var store = Store(new() { PerUser = 2 });
        var (_, other) = store.Open(User("b"), Client());
        var (_, first) = store.Open(User("a"), Client());
        clock.Advance(TimeSpan.FromMinutes(1));
        var (_, second) = store.Open(User("a"), Client());
        clock.Advance(TimeSpan.FromMinutes(1));
        first.Use();
        store.Open(User("a"), Client());

        Assert.Equal(SessionEnd.Displaced, second.EndedBy);
        Assert.Null(first.EndedBy);
        Assert.Null(other.EndedBy);
        Assert.Equal(3, store.Count);
    }

    [Fact]
    public void Open_OneMoreThanFit_EndsTheLeastRecentlyUsedOfAll()
    {
        var store = Store(new() { Total = 2 });
        var (_, first) = store.Open(User("a"), Client());
        clock.Advance(TimeSpan.FromMinutes(1));
        store.Open(User("b"), Client());
        store.Open(User("c"), Client());

        Assert.Equal(SessionEnd.Displaced, first.EndedBy);
        Assert.Equal(2, store.Count);
    }

    [Fact]
    public void Client_TwoSessionsOfOneToken_HaveKeysOfTheirOwn()
    {
        var store = Store();
        var (_, first) = store.Open(User("a"), Client());
        var (_, second) = store.Open(User("a"), Client());

        Assert.NotEqual(first.Client.IdentityKey, second.Client.IdentityKey);
    }

    [Fact]
    public void End_Twice_KeepsTheFirstReason()
    {
        var (secret, session) = Store().Open(User("a"), Client());

        Assert.True(session.End(SessionEnd.LoggedOut));
        Assert.False(session.End(SessionEnd.Idle));
        Assert.Equal(SessionEnd.LoggedOut, session.EndedBy);
        Assert.NotEmpty(secret);
    }

    private static SessionKey Key(string secret) => SessionKey.TryOf(secret, out var key) ? key : throw new ArgumentException(secret);

    private static UserIdentity User(string name) => new() { UserName = name, Account = name };

    private static ReviewingClient Client() => new("identity");

    private SessionStore Store(SessionLimits? limits = null) => new(limits ?? new(), clock);
}
