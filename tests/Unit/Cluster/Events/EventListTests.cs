using System.Text.Json;
using Dashboard.Services.Cluster.Events;

namespace Dashboard.Unit.Cluster.Events;

public sealed class EventListTests
{
    private static ClusterEvent Event(string name, string reason, string message, int minute, int count = 1, string type = "Normal") => EventReader.Read(JsonSerializer.Deserialize<JsonElement>($$"""
        {"metadata":{"uid":"{{name}}-{{reason}}-{{minute}}"},"type":"{{type}}","reason":"{{reason}}","message":"{{message}}","count":{{count}},
         "firstTimestamp":"2026-01-05T12:{{minute:00}}:00Z","lastTimestamp":"2026-01-05T12:{{minute:00}}:30Z","involvedObject":{"kind":"Pod","apiVersion":"v1","namespace":"shop","name":"{{name}}"} }
        """));

    private static EventList List(params IReadOnlyList<ClusterEvent> events) => new() { Groups = EventGroups.Of(events, null), EventCount = events.Count, Dropped = 0 };

    [Fact]
    public void Groups_SameWordsOfSameObject_AreOneLine()
    {
        var line = Assert.Single(List(Event("web", "Pulled", "took 13s", 1, 2), Event("web", "Pulled", "took 14s", 5, 3)).Groups);

        Assert.Equal(5, line.Count);
        Assert.Equal("took 14s", line.Latest.Message);
        Assert.Equal(1, line.First.Minute);
        Assert.Equal(5, line.Last.Minute);
    }

    [Fact]
    public void Groups_OtherObjects_AreNewestFirst() =>
        Assert.Equal(["b", "a"], List(Event("a", "Pulled", "x", 1), Event("b", "Pulled", "x", 2)).Groups.Select(line => line.Latest.ObjectName));

    [Theory]
    [InlineData("", "", "", 3)]
    [InlineData("Warning", "", "", 1)]
    [InlineData("", "Pod/we", "", 2)]
    [InlineData("", "pod", "", 3)]
    [InlineData("", "db", "", 1)]
    [InlineData("", "", "BACK off", 1)]
    [InlineData("", "", "nothing", 0)]
    public void Apply_Filter_LetsThrough(string type, string about, string text, int expected)
    {
        var list = List(Event("web", "Pulled", "image", 1), Event("web", "BackOff", "back-off", 2, 4, "Warning"), Event("db", "Pulled", "image", 3));

        Assert.Equal(expected, list.Apply(new EventFilter { Type = type, Object = about, Text = text }).Groups.Count);
    }

    [Fact]
    public void Apply_Reasons_AreCountedWithoutThemselves()
    {
        var view = List(Event("web", "Pulled", "image", 1), Event("web", "BackOff", "x", 2, 4, "Warning")).Apply(new EventFilter { Reasons = ["Pulled"] });

        Assert.Single(view.Groups);
        Assert.Equal(["BackOff", "Pulled"], view.Reasons.Select(reason => reason.Reason));
    }
}
