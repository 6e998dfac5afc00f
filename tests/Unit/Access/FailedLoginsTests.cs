using System.Net;
using Dashboard.Services.Access.Login;

namespace Dashboard.Unit.Access;

public sealed class FailedLoginsTests
{
    private static readonly IPAddress Here = IPAddress.Parse("192.0.2.1");
    private readonly AccessClock clock = new();

    [Fact]
    public void Begin_AsManyAsAllowed_ThenWaitsUntilTheFirstLeavesTheWindow()
    {
        var failures = new FailedLogins(new() { PerAddress = 3, Window = TimeSpan.FromMinutes(5) }, clock);
        Assert.Null(failures.Begin(Here));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(failures.Begin(Here));
        Assert.Null(failures.Begin(Here));

        Assert.Equal(TimeSpan.FromMinutes(4), failures.Begin(Here));
        clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Null(failures.Begin(Here));
        Assert.NotNull(failures.Begin(Here));
    }

    [Fact]
    public void Forgive_ASuccess_DoesNotCount()
    {
        var failures = new FailedLogins(new() { PerAddress = 1 }, clock);
        for (var i = 0; i < 5; i++)
        {
            Assert.Null(failures.Begin(Here));
            failures.Forgive(Here);
        }
    }

    [Theory]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", false)]
    [InlineData("2001:db8::1", "2001:db8::2", false)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", true)]
    [InlineData("192.0.2.2", "192.0.2.1", true)]
    public void Begin_TwoAddresses_CountApartUnlessTheyAreOneHosts(string first, string second, bool apart)
    {
        var failures = new FailedLogins(new() { PerAddress = 1 }, clock);
        failures.Begin(IPAddress.Parse(first));

        Assert.Equal(apart, failures.Begin(IPAddress.Parse(second)) is null);
    }

    [Fact]
    public void Begin_MoreAddressesThanAreRemembered_ForgetsTheQuietest()
    {
        var failures = new FailedLogins(new() { PerAddress = 1, Addresses = 2 }, clock);
        failures.Begin(IPAddress.Parse("192.0.2.1"));
        failures.Begin(IPAddress.Parse("192.0.2.2"));
        failures.Begin(IPAddress.Parse("192.0.2.3"));

        Assert.NotNull(failures.Begin(IPAddress.Parse("192.0.2.3")));
        Assert.NotNull(failures.Begin(IPAddress.Parse("192.0.2.2")));
        Assert.Null(failures.Begin(IPAddress.Parse("192.0.2.1")));
    }
}
