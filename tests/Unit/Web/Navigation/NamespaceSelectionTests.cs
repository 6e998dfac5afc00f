using Dashboard.Services.Cluster;
using Dashboard.Unit.Support;
using Dashboard.Web.Navigation;

namespace Dashboard.Unit.Web.Navigation;

public sealed class NamespaceSelectionTests
{
    [Fact]
    public void Current_AddressSays_IsTheAddress()
    {
        using var selection = new NamespaceSelection(new TestNavigation("/events?ns=shop,batch"));
        selection.Start(NamespaceScope.Of("remembered"));
        Assert.Equal(NamespaceScope.Of("batch", "shop"), selection.Current);
    }

    [Fact]
    public void Current_AddressIsSilent_IsWhatWasRememberedAndIsWrittenIntoIt()
    {
        var navigation = new TestNavigation("/events");
        using var selection = new NamespaceSelection(navigation);
        selection.Start(NamespaceScope.Of("shop"));
        selection.Complete();
        Assert.Equal(NamespaceScope.Of("shop"), selection.Current);
        Assert.Equal("http://localhost/events?ns=shop", navigation.Uri);
        Assert.True(navigation.Last.ReplaceHistoryEntry);
    }

    [Fact]
    public void Choose_OnAPageOfNamespaces_ReplacesTheAddressAndTells()
    {
        var navigation = new TestNavigation("/cluster/pods?q=web");
        using var selection = new NamespaceSelection(navigation);
        var told = 0;
        selection.Changed += (_, _) => told++;
        selection.Choose(NamespaceScope.Of("shop"));
        Assert.Equal("http://localhost/cluster/pods?q=web&ns=shop", navigation.Uri);
        Assert.Equal(1, told);
    }

    [Fact]
    public void Choose_All_StaysAllOnTheNextPage()
    {
        var navigation = new TestNavigation("/cluster/pods?ns=shop");
        using var selection = new NamespaceSelection(navigation);
        selection.Choose(NamespaceScope.All);
        navigation.NavigateTo("/events");
        Assert.Equal(NamespaceScope.All, selection.Current);
        Assert.Equal("http://localhost/events", navigation.Uri);
    }

    [Fact]
    public void Choose_OnAnotherPage_LeavesItsAddressAlone()
    {
        var navigation = new TestNavigation("/settings");
        using var selection = new NamespaceSelection(navigation);
        selection.Choose(NamespaceScope.Of("shop"));
        Assert.Equal("http://localhost/settings", navigation.Uri);
        navigation.NavigateTo("/cluster/pods");
        Assert.Equal("http://localhost/cluster/pods?ns=shop", navigation.Uri);
    }

    [Fact]
    public void Link_WithNamespaces_CarriesThem()
    {
        using var selection = new NamespaceSelection(new TestNavigation("/?ns=shop"));
        Assert.Equal("/cluster/pods?ns=shop", selection.Link("/cluster/pods"));
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/events", true)]
    [InlineData("/cluster/pods", true)]
    [InlineData("/cluster/nodes", false)]
    [InlineData("/cluster/pods/shop/web", false)]
    [InlineData("/settings", false)]
    public void Belongs_OfAnAddress_KnowsPagesOfNamespaces(string path, bool expected) => Assert.Equal(expected, NamespaceQuery.Belongs(path));

    [Theory]
    [InlineData("shop", true)]
    [InlineData("a-1", true)]
    [InlineData("-a", false)]
    [InlineData("Shop", false)]
    [InlineData("a,b", false)]
    [InlineData("", false)]
    public void IsName_OfAText_FollowsRfc1123(string text, bool expected) => Assert.Equal(expected, NamespaceQuery.IsName(text));
}
