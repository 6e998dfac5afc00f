using System.Diagnostics;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Queries;
using Dashboard.Services.Logs.Queries.Kql;

namespace Dashboard.Unit.Logs.Queries;

public sealed class KqlCompletionTests
{
    [Theory]
    [InlineData("|", "@timestamp,client.ip,items,kubernetes.node.name,kubernetes.pod.name,level,message,message.keyword,mixed,ok,size,_id,not")]
    [InlineData("le|", "level")]
    [InlineData("LEV|", "level")]
    [InlineData("name|", "kubernetes.node.name,kubernetes.pod.name")]
    [InlineData("level: a and si|", "size")]
    [InlineData("(si|", "size")]
    [InlineData("not si|", "size")]
    [InlineData("no|", "kubernetes.node.name,not")]
    [InlineData("items: { |", "name,parts,size,not")]
    [InlineData("items: { parts: { c|", "code")]
    [InlineData("items: { name: a } and si|", "size")]
    public void At_BeginningOfACondition_OffersFields(string text, string labels) => Assert.Equal(labels, Labels(text));

    [Theory]
    [InlineData("level |", ":,: *,and,or")]
    [InlineData("size |", ":,: *,<,<=,>,>=,and,or")]
    [InlineData("@timestamp |", ":,: *,<,<=,>,>=,and,or")]
    [InlineData("level|", ":,: *,level")]
    [InlineData("items |", ":{,and,or")]
    [InlineData("items: { size |", ":,: *,<,<=,>,>=,and,or")]
    [InlineData("kube* |", ":,: *,and,or")]
    [InlineData("unknown |", "and,or")]
    public void At_BehindAField_OffersOperators(string text, string labels) => Assert.Equal(labels, Labels(text));

    [Theory]
    [InlineData("level: error |", "and,or")]
    [InlineData("level: \"error\"|", "and,or")]
    [InlineData("level: \"error\" |", "and,or")]
    [InlineData("size > 5 |", "and,or")]
    [InlineData("(a or b) |", "and,or")]
    [InlineData("level: error a|", "and")]
    [InlineData("level: error o|", "or")]
    [InlineData("level: (a or b |", "and,or")]
    public void At_BehindACondition_OffersConjunctions(string text, string labels) => Assert.Equal(labels, Labels(text));

    [Theory]
    [InlineData("ok: |", "true,false")]
    [InlineData("ok: f|", "false")]
    [InlineData("ok: (true or |", "true,false")]
    [InlineData("@timestamp > now-1|", "now-15m,now-1h,now-1d")]
    public void At_ValueThatIsKnown_OffersIt(string text, string labels) => Assert.Equal(labels, Labels(text));

    [Theory]
    [InlineData("level: |", "level", "", 7, 0)]
    [InlineData("level:er|", "level", "er", 6, 2)]
    [InlineData("level:er|ror and x", "level", "er", 6, 5)]
    [InlineData("level: \"er|", "level", "er", 7, 3)]
    [InlineData("level: \"er|ror\" and x", "level", "er", 7, 7)]
    [InlineData("level: (error or wa|", "level", "wa", 17, 2)]
    [InlineData("level: (error or not wa|)", "level", "wa", 21, 2)]
    [InlineData("message: read ti|", "message.keyword", "read ti", 9, 7)]
    [InlineData("items: { name: a|", "items.name", "a", 15, 1)]
    [InlineData("size >= 1|", "size", "1", 8, 1)]
    [InlineData("x and level: |", "level", "", 13, 0)]
    public void At_ValueOfTheServer_SaysWhichToFetch(string text, string field, string prefix, int start, int length)
    {
        var values = Complete(text).Values;
        Assert.Equal((field, prefix, new TextSpan(start, length)), (values?.Field.Name, values?.Prefix, values?.Span));
    }

    [Theory]
    [InlineData("unknown: |")]
    [InlineData("level: a ) |")]
    [InlineData("level: : |")]
    [InlineData("\"open|")]
    [InlineData("a\\q|")]
    public void At_WhatMakesNoSense_OffersNothing(string text)
    {
        var completion = Complete(text);
        Assert.Empty(completion.Suggestions);
        Assert.Null(completion.Values);
    }

    [Theory]
    [InlineData("le|", "level", "level")]
    [InlineData("le|v: x", "level", "level: x")]
    [InlineData("level|", ":", "level: ")]
    [InlineData("level |", ": *", "level : * ")]
    [InlineData("size|", ">=", "size >= ")]
    [InlineData("items|", ":{", "items: { ")]
    [InlineData("level: error a|", "and", "level: error and ")]
    [InlineData("level: error |", "or", "level: error or ")]
    [InlineData("level: \"error\"|", "or", "level: \"error\" or ")]
    [InlineData("(a or b)|", "and", "(a or b) and ")]
    [InlineData("ok: t|", "true", "ok: true ")]
    public void At_SuggestionTaken_IsWellWritten(string text, string label, string expected)
    {
        var suggestion = Complete(text).Suggestions.First(one => one.Label == label);
        var plain = text.Replace("|", "", StringComparison.Ordinal);
        Assert.Equal(expected, plain[..suggestion.Span.Start] + suggestion.Text + plain[suggestion.Span.End..]);
    }

    [Fact]
    public void Suggest_ValueOfTheServer_IsQuoted()
    {
        var suggestion = Complete("level: er|").Values!.Suggest("er\"ror");
        Assert.Equal((SuggestionKind.Value, "\"er\\\"ror\" ", new TextSpan(7, 2)), (suggestion.Kind, suggestion.Text, suggestion.Span));
    }

    [Fact]
    public void At_NamesWithSpecialCharacters_AreEscaped()
    {
        var fields = FieldList.Create([LogField.Of("a:b and c", "keyword")]);
        Assert.Equal("a\\:b \\and c", KqlCompletion.At("a", 1, fields).Suggestions[0].Text);
    }

    [Fact]
    public void At_TwentyThousandFields_AnswersAsOneTypes()
    {
        var fields = FieldList.Create(Enumerable.Range(0, 20_000).Select(number => LogField.Of($"kubernetes.labels.group{number % 100}.name_{number}", "keyword")));
        string[] texts = ["", "k", "name_19", "kubernetes.labels.group7.name_7", "nothing at all", "level: a and kubernetes"];
        // The least of many: what the work takes itself, on a machine that does other things as well.
        Assert.All(texts, text => Assert.InRange(Enumerable.Range(0, 60).Min(_ => Time(text, fields)), 0, 5));
    }

    /// <summary>Milliseconds to complete and to check a query.</summary>
    private static double Time(string text, FieldList fields)
    {
        var start = Stopwatch.GetTimestamp();
        KqlCompletion.At(text, text.Length, fields);
        QueryCompiler.Check(new() { Text = "kubernetes.labels.group7.name_7: a and not " + text + "x" }, Some.Context(fields));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    [Fact]
    public void At_PopularFields_ComeFirstAmongThoseThatFitAlike()
    {
        var fields = FieldList.Create(Enumerable.Range(0, 300).Select(number => LogField.Of($"field-{number:000}", "keyword")).Append(LogField.Of("last-field", "keyword")));
        var found = KqlCompletion.At("field", 5, fields, new Dictionary<string, int> { ["field-299"] = 1, ["field-150"] = 7, ["last-field"] = 100 }).Suggestions.Select(one => one.Label).ToList();
        Assert.Equal(["field-150", "field-299", "field-000"], found.Take(3));
        Assert.DoesNotContain("last-field", found);
    }

    private static string Labels(string text) => string.Join(',', Complete(text).Suggestions.Select(suggestion => suggestion.Label));

    /// <summary>What is offered where the text has a bar.</summary>
    private static KqlCompletion Complete(string text)
    {
        var cursor = text.IndexOf('|', StringComparison.Ordinal);
        return KqlCompletion.At(text.Remove(cursor, 1), cursor, Some.Fields);
    }
}
