using Dashboard.Services.Cluster.Lists.Filters;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.Cluster.Lists;

public sealed class FilterParserTests
{
    [Theory]
    [InlineData("label:app", "label:app")]
    [InlineData("label:!app", "label:!app")]
    [InlineData("label:app=payment,checkout", "label:app=payment,checkout")]
    [InlineData("label:app==payment", "label:app=payment")]
    [InlineData("LABEL:app!=web", "label:app!=web")]
    [InlineData("label:app.kubernetes.io/name=", "label:app.kubernetes.io/name=")]
    public void Parse_LabelTerm_IsUnderstood(string text, string expected)
    {
        var parsed = FilterParser.Parse(text);

        Assert.Empty(parsed.Errors);
        Assert.Equal(expected, Assert.Single(parsed.Filter.Labels).ToString());
    }

    [Theory]
    [InlineData("field:spec.nodeName=node-1", "field:spec.nodeName=node-1")]
    [InlineData("field:status.phase!=Running", "field:status.phase!=Running")]
    [InlineData("column:status=Running,Error", "column:status=Running,Error")]
    [InlineData("column:nominated-node!=", "column:nominated-node!=")]
    public void Parse_FieldTerm_IsUnderstood(string text, string expected) => Assert.Equal(expected, Assert.Single(FilterParser.Parse(text).Filter.Fields).ToString());

    [Fact]
    public void Parse_Words_AreTextsAlsoQuotedAndDenied()
    {
        var filter = FilterParser.Parse("web \"two words\" -old nginx:1.27").Filter;

        Assert.Equal([new("web", false), new("two words", false), new("old", true), new TextTerm("nginx:1.27", false)], filter.Texts);
    }

    [Theory]
    [InlineData("label:", "FilterLabelEmpty")]
    [InlineData("label:-x", "FilterLabelKey")]
    [InlineData("label:a b/c/d", null)]
    [InlineData("label:a/b/c", "FilterLabelKey")]
    [InlineData("label:app=no%", "FilterLabelValue")]
    [InlineData("field:", "FilterFieldForm")]
    [InlineData("field:spec.nodeName", "FilterFieldForm")]
    [InlineData("field:a;b=c", "FilterFieldPath")]
    [InlineData("column:status", "FilterColumnForm")]
    [InlineData("column:=a", "FilterColumnForm")]
    [InlineData("\"open", "FilterOpenQuote")]
    public void Parse_BadTerm_IsReportedAndTheRestHolds(string text, string? key)
    {
        var parsed = FilterParser.Parse(text + (key == "FilterOpenQuote" ? "" : " web"));

        Assert.Equal(key, parsed.Errors.Select(error => error.Message.Key).FirstOrDefault());
        if (key != "FilterOpenQuote")
            Assert.Contains(new TextTerm("web", false), parsed.Filter.Texts);
    }

    [Fact]
    public void Parse_TooLong_IsRefused() => Assert.Equal("FilterTooLong", Assert.Single(FilterParser.Parse(new string('x', 5000)).Errors).Message.Key);

    [Fact]
    public void Parse_AnyText_NeverThrowsAndItsTermsParseAgain() => Prop.ForAll<string>(text =>
    {
        var filter = FilterParser.Parse(text).Filter;
        var again = FilterParser.Parse(FilterWords.Join([.. filter.Labels.Select(term => term.ToString()), .. filter.Fields.Select(term => term.ToString())]));
        return again.Errors.Count == 0 && again.Filter.Labels.Count == filter.Labels.Count && again.Filter.Fields.Count == filter.Fields.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Split_JoinedWords_AreTheSame() => Prop.ForAll<NonNull<string>[]>(words =>
    {
        string[] clean = [.. words.Select(word => word.Get.Replace("\"", "", StringComparison.Ordinal))];
        return FilterWords.Split(FilterWords.Join(clean), out var open).SequenceEqual(clean) && !open;
    }).QuickCheckThrowOnFailure();
}
