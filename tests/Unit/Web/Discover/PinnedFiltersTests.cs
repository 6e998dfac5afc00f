using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Web.Features.Discover;

namespace Dashboard.Unit.Web.Discover;

public sealed class PinnedFiltersTests
{
    private static readonly LogFilter Level = new OneOfFilter("level", [LogValue.Of("error"), LogValue.Of("warn")]);
    private static readonly LogFilter Pod = new IsFilter("pod", LogValue.Of("web"));
    private readonly PinnedFilters pinned = new();

    [Fact]
    public void Join_AnAddressWithout_HasThePinnedFirst()
    {
        pinned.Keep([Level with { Pinned = true }, Pod]);
        Assert.Equal("level pinned, pod", Names(pinned.Join(new() { Filters = [Pod] })));
    }

    [Fact]
    public void Join_AnAddressThatHasThem_RepeatsNothing()
    {
        pinned.Keep([Level with { Pinned = true }]);
        var own = new OneOfFilter("level", [LogValue.Of("error"), LogValue.Of("warn")]) { Label = "bad ones" };
        Assert.Equal("pod, level pinned", Names(pinned.Join(new() { Filters = [Pod, own] })));
    }

    [Fact]
    public void Join_NothingPinnedAnyMore_ChangesNothing()
    {
        pinned.Keep([Level with { Pinned = true }]);
        pinned.Keep([Level]);
        var state = new DiscoverState { Filters = [Pod] };
        Assert.Same(state, pinned.Join(state));
    }

    private static string Names(DiscoverState state) => string.Join(", ", state.Filters.Select(filter => $"{((FieldFilter)filter).Field}{(filter.Pinned ? " pinned" : "")}"));
}
