using System.Runtime.CompilerServices;
using Dashboard.Web.Navigation.Palette;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.Web.Navigation;

public sealed class PaletteSearchTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FindAsync_SeveralSources_PutsGroupsInTheirOrder()
    {
        var search = Search(new Source(_ => [Item("web", PaletteGroup.Objects, 1)]), new Source(_ => [Item("b", PaletteGroup.Pages, 2), Item("a", PaletteGroup.Pages, 1)]));
        var last = await LastAsync(search, " web ");
        Assert.True(last.Complete);
        Assert.Equal("web", last.Text);
        Assert.Equal([PaletteGroup.Pages, PaletteGroup.Objects], last.Sections.Select(section => section.Group));
        Assert.Equal(["a", "b"], last.Sections[0].Items.Select(item => item.Id));
    }

    [Fact]
    public async Task FindAsync_OneGroupFitsBetter_StandsFirst()
    {
        var search = Search(
            new Source(_ => [Item("web", PaletteGroup.Objects, PaletteMatch.Exact), Item("web-2", PaletteGroup.Objects, PaletteMatch.Start)]),
            new Source(_ => [Item("webhooks", PaletteGroup.Kinds, PaletteMatch.Start)]),
            new Source(_ => [Item("older", PaletteGroup.Recent, PaletteMatch.Start) with { Place = 2 }, Item("newer", PaletteGroup.Recent, PaletteMatch.Start) with { Place = 1 }]));
        var last = await LastAsync(search, "web");
        Assert.Equal([PaletteGroup.Objects, PaletteGroup.Recent, PaletteGroup.Kinds], last.Sections.Select(section => section.Group));
        Assert.Equal(["newer", "older"], last.Sections[1].Items.Select(item => item.Id));
    }

    [Fact]
    public async Task FindAsync_ASourceThatBreaks_LeavesTheOthersAlone()
    {
        var search = Search(new Source(_ => throw new InvalidOperationException("A bug.")), new Source(_ => [Item("a", PaletteGroup.Kinds)]));
        Assert.Equal("a", Assert.Single((await LastAsync(search, "a")).Sections).Items[0].Id);
    }

    [Fact]
    public async Task FindAsync_TheSameThingTwice_IsShownOnce()
    {
        var search = Search(new Source(_ => [Item("a", PaletteGroup.Objects)]), new Source(_ => [Item("a", PaletteGroup.Objects)]));
        Assert.Single(Assert.Single((await LastAsync(search, "a")).Sections).Items);
    }

    [Fact]
    public async Task FindAsync_GivenUp_CancelsTheSources()
    {
        var slow = new SlowSource();
        var search = Search(new Source(_ => [Item("a", PaletteGroup.Pages)]), slow);
        await foreach (var found in search.FindAsync("a", Cancelled))
        {
            Assert.False(found.Complete);
            break;
        }

        await slow.Ended.Task.WaitAsync(Cancelled);
    }

    private static PaletteSearch Search(params IPaletteSource[] sources) => new(sources, NullLogger<PaletteSearch>.Instance);

    private static PaletteItem Item(string id, PaletteGroup group, int rank = 0) => new() { Id = id, Group = group, Title = id, Rank = rank };

    private static async Task<PaletteResults> LastAsync(PaletteSearch search, string text)
    {
        var last = PaletteResults.None;
        await foreach (var found in search.FindAsync(text, Cancelled))
            last = found;
        return last;
    }

    private sealed class Source(Func<string, IReadOnlyList<PaletteItem>> find) : IPaletteSource
    {
        public async IAsyncEnumerable<IReadOnlyList<PaletteItem>> FindAsync(string text, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            yield return find(text);
        }
    }

    private sealed class SlowSource : IPaletteSource
    {
        public TaskCompletionSource Ended { get; } = new();

        public async IAsyncEnumerable<IReadOnlyList<PaletteItem>> FindAsync(string text, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                Ended.SetResult();
            }

            yield break;
        }
    }
}
