using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Support;
using Dashboard.Web.Controls;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Unit.Web.Controls;

public sealed class ControlTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 11, 10, 42, TimeSpan.Zero);

    [Fact]
    public async Task StatusMark_HiddenWord_StillHasItForScreenReaders()
    {
        await using var ui = await Ui.RenderAsync<StatusMark>(null, ("Tone", StatusTone.Bad), ("Word", "Failed"), ("HideWord", true));
        Assert.Equal("Failed", ui.Find(".status.bad .visually-hidden").TextContent);
        Assert.Equal("true", ui.Find("svg").GetAttribute("aria-hidden"));
    }

    [Fact]
    public async Task Chip_Clicked_TellsAndShowsItsState()
    {
        var clicks = 0;
        await using var ui = await Ui.RenderAsync<Chip>(null, ("Text", "Failing"), ("Count", 2L), ("On", true), ("OnClick", EventCallback.Factory.Create(this, () => clicks++)));
        await ui.ClickAsync("button");
        Assert.Equal(1, clicks);
        Assert.Equal("true", ui.Find("button").GetAttribute("aria-pressed"));
        Assert.Equal("Failing 2", ui.Text);
    }

    [Fact]
    public async Task Age_OfAnInstant_LeavesTheWordsToTheBrowser()
    {
        await using var ui = await Ui.RenderAsync<Age>(null, ("At", (DateTimeOffset?)At));
        Assert.Equal("2026-11-22T11:10:42Z", ui.Find("time[data-time=age]").GetAttribute("datetime"));
        Assert.Empty(ui.Find("time").ChildNodes);
    }

    [Fact]
    public async Task Age_OfNothing_IsADash()
    {
        await using var ui = await Ui.RenderAsync<Age>(null, ("At", null));
        Assert.Equal("—", ui.Text);
    }

    [Fact]
    public async Task Tabs_Clicked_TellsTheKey()
    {
        string? chosen = null;
        TabItem[] items = [new("summary", "Summary"), new("events", "Events", 9)];
        await using var ui = await Ui.RenderAsync<Tabs>(null, ("Items", items), ("Active", "summary"), ("OnSelect", EventCallback.Factory.Create<string>(this, key => chosen = key)));
        await ui.ClickAsync("#tab-events");
        Assert.Equal("events", chosen);
        Assert.Equal("true", ui.Find("#tab-summary").GetAttribute("aria-selected"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task FailureView_OfEveryKind_HasWordsInBothLanguages(string language)
    {
        using var culture = new Culture(language);
        foreach (var kind in Enum.GetValues<FailureKind>())
        {
            await using var ui = await Ui.RenderAsync<FailureView>(null, ("Failure", new Failure { Kind = kind, Message = "It went wrong.", Server = "https://10.0.0.1:6443" }));
            Assert.DoesNotContain($"Failure{kind}", ui.Text, StringComparison.Ordinal);
            Assert.Contains("It went wrong.", ui.Text, StringComparison.Ordinal);
            Assert.Contains("https://10.0.0.1:6443", ui.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task FailureView_WithRetry_OffersIt()
    {
        var retried = false;
        await using var ui = await Ui.RenderAsync<FailureView>(
            null, ("Failure", new Failure { Kind = FailureKind.Unreachable, Message = "No route." }), ("Stale", true), ("OnRetry", EventCallback.Factory.Create(this, () => retried = true)));
        await ui.ClickAsync("button");
        Assert.True(retried);
        Assert.Equal("status", ui.Find(".failure.stale").GetAttribute("role"));
    }

    [Fact]
    public async Task PaneBoundary_BrokenContent_SaysSoAndTriesAgain()
    {
        var broken = true;
        RenderFragment content = builder => builder.AddContent(0, broken ? throw new InvalidOperationException("A bug.") : "Well again");
        await using var ui = await Ui.RenderAsync<PaneBoundary>(null, ("ChildContent", content));
        Assert.Single(ui.FindAll("[role=alert]"));
        broken = false;
        await ui.ClickAsync("button");
        Assert.Equal("Well again", ui.Text);
    }

    [Fact]
    public async Task ObjectLink_OfAnObject_LeadsToItsPage()
    {
        var reference = new ResourceRef(new("apps", "v1", "deployments"), "shop", "payment");
        await using var ui = await Ui.RenderAsync<ObjectLink>(null, ("Reference", reference), ("Kind", "Deployment"));
        Assert.Equal("/cluster/deployments.apps/shop/payment", ui.Find("a").GetAttribute("href"));
        Assert.Equal("Deployment payment", ui.Text);
    }

    [Fact]
    public async Task DisabledReason_WithAReason_CannotBeUsedAndSaysWhy()
    {
        await using var ui = await Ui.RenderAsync<DisabledReason>(null, ("Reason", "needs patch on deployments in shop"), ("ChildContent", Ui.Markup("<button>Scale</button>")));
        Assert.NotNull(ui.Find("[inert] button"));
        Assert.Equal("needs patch on deployments in shop", ui.Find("[role=note]").GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Meter_AboveItsEnd_IsDrawnFull()
    {
        await using var ui = await Ui.RenderAsync<Meter>(null, ("Value", 1.4), ("Mark", 0.5), ("Label", "Memory"));
        Assert.Equal("100", ui.Find("[role=meter]").GetAttribute("aria-valuenow"));
        Assert.Equal("full", ui.Find("i").ClassName);
        Assert.Equal("left:50%", ui.Find("u").GetAttribute("style"));
    }

    [Fact]
    public void Icons_OfTheRail_AreDrawn() => Assert.All(["overview", "workloads", "custom", "settings"], name => Assert.Contains(name, Icons.Names));
}
