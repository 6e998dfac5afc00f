using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Patterns;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Web.Features.Discover.Patterns;

namespace Dashboard.Unit.Web.Discover;

public sealed class PatternRowsTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_ASample_EstimatesForAllLines()
    {
        var row = PatternRows.Of(Report(new(100, 1000), ("order 1 paid", 25, 50)))[0];
        Assert.Equal((250L, 0.25, (long?)500), (row.Lines, row.Share, row.LinesBefore));
    }

    [Fact]
    public void Chosen_ByDefault_AreMostLinesFirst() => Assert.Equal(["b", "a", "c"], Firsts(PatternChoice.Default));

    [Fact]
    public void Chosen_ByChange_AreThoseAlone() => Assert.Equal(["b"], Firsts(PatternChoice.Default with { Change = PatternChangeKind.New }));

    [Fact]
    public void Chosen_ByWords_HoldAllOfThem()
    {
        Assert.Equal(["c"], Firsts(PatternChoice.Default with { Find = "SHARED c" }));
        Assert.Empty(Firsts(PatternChoice.Default with { Find = "b c" }));
    }

    [Theory]
    [InlineData("change", false, "b c a")]
    [InlineData("change", true, "a c b")]
    [InlineData("lines", false, "c a b")]
    [InlineData("template", false, "a b c")]
    public void Chosen_Sorted_FollowTheColumn(string column, bool descending, string expected) =>
        Assert.Equal(expected.Split(' '), Firsts(PatternChoice.Default with { Sort = new(column, descending) }));

    [Fact]
    public void Address_OfAChoice_ReadsAsItWasWritten()
    {
        var choice = new PatternChoice { Find = "timed out", Change = PatternChangeKind.Grew, Sort = new("change", Descending: true), Open = "00ff" };
        var query = string.Join('&', PatternAddress.Write(choice).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}"));
        Assert.Equal(choice, PatternAddress.Read($"http://localhost/discover?{query}"));
        Assert.All(PatternAddress.Write(PatternChoice.Default), pair => Assert.Null(pair.Value));
    }

    [Theory]
    [InlineData("pchange=99")]
    [InlineData("pchange=huge")]
    [InlineData("psort=")]
    public void Address_ThatCannotBeRead_IsLeftOut(string query) => Assert.Equal(PatternChoice.Default, PatternAddress.Read($"http://localhost/discover?{query}"));

    [Fact]
    public void Pill_OfAPattern_SaysItsTemplateAndHides()
    {
        var pattern = Report(new(3, 3), ("order 1 paid", 3, 0)).Patterns[0].Pattern;
        var pill = Assert.IsType<DslFilter>(PatternPills.Of(pattern, LogField.Of("message", "text"), hide: true));
        Assert.Equal((pattern.Template, true), (pill.Label, pill.Negated));
        Assert.Contains("match_phrase", pill.Json, StringComparison.Ordinal);
        Assert.Contains("wildcard", Assert.IsType<DslFilter>(PatternPills.Of(pattern, LogField.Of("message", "keyword"), hide: false)).Json, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Firsts(PatternChoice choice)
    {
        var rows = PatternRows.Of(Report(new(125, 125), ("a shared line", 40, 40), ("b shared line", 80, 0), ("c shared line", 5, 60)));
        return PatternRows.Chosen(rows, choice).Select(row => row.Pattern.Template[..1]);
    }

    private static PatternReport Report(SampleSize now, params (string Line, int Now, int Before)[] lines)
    {
        var miner = new PatternMiner(new() { From = Start, To = Start.AddHours(1) });
        foreach (var (line, count, before) in lines)
        {
            for (var i = 0; i < count; i++)
                miner.Add(line, Start, 1, "info");
            for (var i = 0; i < before; i++)
                miner.AddBefore(line, 1);
        }

        return new() { Patterns = PatternComparison.Of(miner.Snapshot(), 1), Message = LogField.Of("message", "text"), Now = now, Before = now, Others = 0, Course = PatternCourse.Of(new(Start, Start.AddHours(1)), null) };
    }
}
