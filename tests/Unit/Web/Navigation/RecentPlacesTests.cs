using Dashboard.Web.Navigation;

namespace Dashboard.Unit.Web.Navigation;

public sealed class RecentPlacesTests
{
    private readonly RecentPlaces places = new();

    [Fact]
    public void Of_Visits_HasTheNewestFirstAndEachOnce()
    {
        places.Visit("a", "/1");
        places.Visit("a", "/2");
        places.Visit("a", "/1");
        Assert.Equal(["/1", "/2"], places.Of("a"));
    }

    [Fact]
    public void Of_AnotherUser_HasNothingOfTheirs()
    {
        places.Visit("a", "/1");
        Assert.Empty(places.Of("b"));
    }

    [Fact]
    public void Visit_ManyPlacesAndUsers_KeepsTheNewestOnly()
    {
        for (var user = 0; user <= RecentPlaces.Users; user++)
        {
            for (var place = 0; place < 30; place++)
                places.Visit($"user-{user}", $"/{place}");
        }

        Assert.Empty(places.Of("user-0"));
        Assert.Equal(RecentPlaces.PlacesOfUser, places.Of("user-1").Count);
        Assert.Equal("/29", places.Of("user-1")[0]);
    }
}
