using System.Text;
using Dashboard.LogStore;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Lucene.Regexp;

namespace Dashboard.Unit.LogStore.Search.Lucene;

public sealed class RegexpPatternTests
{
    [Theory]
    [InlineData("ab*c", "abbbc", true)]
    [InlineData("ab*c", "abbb", false)]
    [InlineData("a.c", "a한c", true)]
    [InlineData("a{2,3}", "aaa", true)]
    [InlineData("a{2,3}", "aaaa", false)]
    [InlineData("(foo|bar)+", "foobar", true)]
    [InlineData("[^a-c]x", "dx", true)]
    [InlineData("[^a-c]x", "bx", false)]
    [InlineData("~(foo)", "bar", true)]
    [InlineData("~(foo)", "foo", false)]
    [InlineData("a.*&.*b", "axxb", true)]
    [InlineData("a.*&.*b", "axx", false)]
    [InlineData("n<5-120>", "n77", true)]
    [InlineData("n<5-120>", "n121", false)]
    [InlineData("n<05-20>", "n5", false)]
    [InlineData("\"a.b\"", "a.b", true)]
    [InlineData("\"a.b\"", "axb", false)]
    [InlineData("@", "anything", true)]
    [InlineData("a\\.b", "a.b", true)]
    [InlineData("", "", true)]
    public void Matches_Term_AsLucene(string pattern, string term, bool expected) =>
        Assert.Equal(expected, new RegexpPattern(pattern, RegexpFlags.All, false, 10_000).Matches(Encoding.UTF8.GetBytes(term)));

    [Theory]
    [InlineData("[", "unexpected end-of-string")]
    [InlineData("(a", "expected ')' at position 2")]
    [InlineData("a{2", "expected '}' at position 3")]
    [InlineData("a)", "end-of-string expected at position 1")]
    public void Create_NoExpression_SaysWhy(string pattern, string reason) =>
        Assert.Equal(reason, Assert.Throws<StoreFailureException>(() => new RegexpPattern(pattern, RegexpFlags.All, false, 10_000)).Failure.Reason);

    [Fact]
    public void Matches_ManyStates_IsRefusedInsteadOfHanging()
    {
        var term = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(number => (number * 2654435761L >> 13 & 1) == 0 ? "a" : "b")));
        Assert.Throws<StoreFailureException>(() => new RegexpPattern("(a|b)*a(a|b){200}", RegexpFlags.All, false, 100).Matches(term));
    }

    [Fact]
    public void Prefix_LiteralStart_IsKnown() =>
        Assert.Equal("time"u8.ToArray(), new RegexpPattern("time.*", RegexpFlags.All, false, 10_000).Prefix);
}
