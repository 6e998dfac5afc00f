using Dashboard.Services.Logs.DataViews;

namespace Dashboard.Unit.Logs.DataViews;

public sealed class HiddenFieldSetTests
{
    private readonly HiddenFieldSet hidden = new(["message", "kubernetes.labels.*"]);

    [Theory]
    [InlineData("message", true)]
    [InlineData("message.keyword", false)]
    [InlineData("kubernetes.labels.app", true)]
    [InlineData("kubernetes.pod", false)]
    public void Contains_NamesAndPatterns_AsWritten(string field, bool expected) => Assert.Equal(expected, hidden.Contains(field));

    [Fact]
    public void PatternOf_ANameThatIsHiddenByItself_IsNone()
    {
        Assert.Null(hidden.PatternOf("message"));
        Assert.Equal("kubernetes.labels.*", hidden.PatternOf("kubernetes.labels.app"));
    }
}
