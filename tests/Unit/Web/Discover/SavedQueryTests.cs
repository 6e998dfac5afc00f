using System.Text.Json;
using Dashboard.Services.Logs.Queries;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Web.Features.Discover.SavedQueries;

namespace Dashboard.Unit.Web.Discover;

public sealed class SavedQueryTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var query = new SavedQuery { Text = "level:error OR \"x\"", Language = QueryLanguage.Lucene, Filters = [new IsFilter("pod", LogValue.Of("web")) { Pinned = true }], Time = TimeRange.ToNow(1, TimeUnit.Hour) };
        Assert.Null(SavedQuery.Problem(query.Write()));
        var read = SavedQuery.Read(query.Write())!;
        Assert.Equal((query.Text, query.Language, query.Time), (read.Text, read.Language, read.Time));
        Assert.Equal(query.Filters, read.Filters);
    }

    [Fact]
    public void Read_TheQueryAlone_LeavesTheOthers()
    {
        var read = SavedQuery.Read(new SavedQuery { Text = "" }.Write())!;
        Assert.Equal(("", QueryLanguage.Kql, null, null), (read.Text, read.Language, read.Filters, read.Time));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"text":"a"}""")]
    [InlineData("""{"text":1,"language":"kql"}""")]
    [InlineData("""{"text":"a","language":"sql"}""")]
    [InlineData("""{"text":"a","language":"kql","filters":[]}""")]
    [InlineData("""{"text":"a","language":"kql","filters":{"v":99}}""")]
    [InlineData("""{"text":"a","language":"kql","time":"soon..later"}""")]
    [InlineData("""{"text":"a","language":"kql","time":5}""")]
    public void Problem_OfWhatIsNone_IsSaid(string attributes)
    {
        Assert.NotNull(SavedQuery.Problem(JsonElement.Parse(attributes)));
        Assert.Null(SavedQuery.Read(JsonElement.Parse(attributes)));
    }

    [Fact]
    public void HistoryName_OfAnotherUserViewOrLanguage_IsAnother()
    {
        string[] names = [QueryHistory.Name("a", "v", QueryLanguage.Kql), QueryHistory.Name("b", "v", QueryLanguage.Kql), QueryHistory.Name("a", "w", QueryLanguage.Kql), QueryHistory.Name("a", "v", QueryLanguage.Lucene)];
        Assert.Equal(4, names.Distinct().Count());
        Assert.Equal(names[0], QueryHistory.Name("a", "v", QueryLanguage.Kql));
    }
}
