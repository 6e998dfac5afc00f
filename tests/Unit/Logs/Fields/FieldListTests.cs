using Dashboard.Services.Logs.Fields;

namespace Dashboard.Unit.Logs.Fields;

public sealed class FieldListTests
{
    private static readonly FieldList Fields = FieldList.Create(
    [
        LogField.Of("message", "text"), LogField.Of("message.keyword", "keyword") with { ParentName = "message" }, LogField.Of("messages", "long"), LogField.Of("a.b", "ip"),
        LogField.Of("n", "nested"), LogField.Of("n.x", "date") with { NestedPath = "n" }, LogField.Of("a.b", "keyword"),
    ]);

    [Fact]
    public void Create_Fields_AreOrderedAndEachOnce()
    {
        Assert.Equal(["a.b", "message", "message.keyword", "messages", "n", "n.x"], Fields.Select(field => field.Name));
        Assert.Equal(LogFieldKind.Keyword, Fields.Find("a.b")?.Kind);
        Assert.Null(Fields.Find("a"));
        Assert.Equal(["n"], Fields.NestedPaths);
    }

    [Theory]
    [InlineData("*", "a.b,message,message.keyword,messages,n,n.x")]
    [InlineData("message*", "message,message.keyword,messages")]
    [InlineData("message", "message")]
    [InlineData("*key*", "message.keyword")]
    [InlineData("m*s", "messages")]
    [InlineData("*a*e*", "message,message.keyword,messages")]
    [InlineData("mess*ssages", "")]
    [InlineData("Message", "")]
    [InlineData("", "")]
    public void Match_Pattern_GivesTheFieldsThatFitWhole(string pattern, string names) => Assert.Equal(names, string.Join(',', Fields.Match(pattern).Select(field => field.Name)));

    [Fact]
    public void SubFields_OfAField_AreItsOtherForms() => Assert.Equal(["message.keyword"], Fields.SubFields("message").Select(field => field.Name));

    [Theory]
    [InlineData(LogFieldKind.Keyword, "keyword")]
    [InlineData(LogFieldKind.Text, "text", "keyword")]
    [InlineData(LogFieldKind.Number, "long", "float")]
    [InlineData(LogFieldKind.Date, "date", "date_nanos")]
    [InlineData(LogFieldKind.Conflict, "long", "keyword")]
    [InlineData(LogFieldKind.Conflict, "keyword", "text", "long")]
    [InlineData(LogFieldKind.Unknown, "dense_vector")]
    [InlineData(LogFieldKind.Unknown)]
    public void Kind_OfTypes_IsWhatTheyShare(LogFieldKind kind, params string[] types) => Assert.Equal(kind, LogFieldKinds.Of(types));
}
