using Dashboard.Services.Cluster.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.Cluster.Search;

public sealed class NameRankTests
{
    [Theory]
    [InlineData("payment", "payment", NameRank.Exact)]
    [InlineData("payment-7d9f", "PAY", NameRank.Start)]
    [InlineData("shop-payment", "pay", NameRank.Word)]
    [InlineData("repayment", "pay", NameRank.Inside)]
    [InlineData("payment-x2kqp", "pmt", NameRank.Letters)]
    [InlineData("payment", "zzz", null)]
    [InlineData("checkout-web", "cw", null)]
    [InlineData("a-very-long-name-of-a-thing", "avg", null)]
    public void Of_Word_IsRankedByWhereItStands(string name, string word, int? expected) => Assert.Equal(expected, NameRank.Of(name, word));

    [Fact]
    public void Of_SeveralWords_AllMustFit()
    {
        Assert.Equal(NameRank.Word, NameRank.Of("payment-canary-1", ["payment", "canary"]));
        Assert.Null(NameRank.Of("payment-1", ["payment", "canary"]));
    }

    [Fact]
    public void Of_AnyTexts_NeverThrowsAndPartsFit() => Prop.ForAll<NonNull<string>, byte>((name, cut) =>
        NameRank.Of(name.Get, name.Get[..Math.Min(cut, name.Get.Length)]) is not null).QuickCheckThrowOnFailure();
}
