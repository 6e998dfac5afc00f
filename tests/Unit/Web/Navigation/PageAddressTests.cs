using Dashboard.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Unit.Web.Navigation;

public sealed class PageAddressTests
{
    [Fact]
    public void IsEcho_OfWhatWasWrittenBefore_IsTrueForEach()
    {
        var browser = new SlowBrowser();
        var address = new PageAddress(browser);
        address.Write([new("q", "a")]);
        address.Write([new("q", "ab")]);

        browser.Arrive();
        Assert.EndsWith("/events?q=a", browser.Uri, StringComparison.Ordinal);
        Assert.True(address.IsEcho());
        browser.Arrive();
        Assert.EndsWith("/events?q=ab", browser.Uri, StringComparison.Ordinal);
        Assert.True(address.IsEcho());
    }

    [Fact]
    public void IsEcho_AskedTwiceOfOneArrival_IsTrueBothTimes()
    {
        var browser = new SlowBrowser();
        var address = new PageAddress(browser);
        address.Write([new("q", "a")]);
        address.Write([new("q", "ab")]);

        browser.Arrive();
        Assert.True(address.IsEcho());
        Assert.True(address.IsEcho());
    }

    [Fact]
    public void IsEcho_OfAnotherWay_IsFalse()
    {
        var browser = new SlowBrowser();
        var address = new PageAddress(browser);
        address.Write([new("q", "a")]);
        browser.Arrive();
        Assert.True(address.IsEcho());

        browser.NavigateTo("/events?q=other");
        browser.Arrive();

        Assert.False(address.IsEcho());
    }

    [Fact]
    public void Write_OfTheSame_GoesNowhere()
    {
        var browser = new SlowBrowser();
        new PageAddress(browser).Write([new("q", null)]);

        Assert.Empty(browser.Pending);
    }

    /// <summary>A browser that tells of a new address a moment later.</summary>
    private sealed class SlowBrowser : NavigationManager
    {
        public SlowBrowser() => Initialize("http://localhost/", "http://localhost/events");

        public Queue<string> Pending { get; } = [];

        public void Arrive()
        {
            Uri = Pending.Dequeue();
            NotifyLocationChanged(isInterceptedLink: false);
        }

        protected override void NavigateToCore(string uri, NavigationOptions options) => Pending.Enqueue(ToAbsoluteUri(uri).ToString());
    }
}
