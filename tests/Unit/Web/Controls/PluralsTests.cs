using Dashboard.Services.Primitives;
using Dashboard.Unit.Support;
using Dashboard.Web.Controls;

namespace Dashboard.Unit.Web.Controls;

public sealed class PluralsTests
{
    [Theory]
    [InlineData("en", 1, "k.One")]
    [InlineData("en", "1", "k.One")]
    [InlineData("en", 1.0, "k.One")]
    [InlineData("en", 2, null)]
    [InlineData("en", 0, null)]
    [InlineData("en", "web-1", null)]
    [InlineData("ko", 1, null)]
    public void KeyOfOne_ByTheFirstNumberAndTheLanguage(string language, object argument, string? expected)
    {
        using var culture = new Culture(language);
        Assert.Equal(expected, Plurals.KeyOfOne("k", ["a name", argument, 5]));
    }

    [Theory]
    [InlineData(1, "1 failure per index")]
    [InlineData(3, "3 failures per index")]
    public void Sentence_OfOneOrSeveral_IsInItsForm(int count, string expected)
    {
        using var culture = new Culture("en");
        Assert.Equal(expected, new Sentence("Job.BackoffPerIndex", count).Write());
    }
}
