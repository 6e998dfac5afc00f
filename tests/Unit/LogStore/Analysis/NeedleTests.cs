using System.Text;
using Dashboard.LogStore.Analysis;

namespace Dashboard.Unit.LogStore.Analysis;

public sealed class NeedleTests
{
    [Fact]
    public void Next_AnyText_FindsEveryPlaceInEitherCase()
    {
        var random = new Random(1);
        foreach (var sought in new[] { "ab", "timeout", "a1b", "zz", "needle-7" })
            for (var run = 0; run < 500; run++)
            {
                var text = string.Create(random.Next(0, 200), random, (span, from) =>
                {
                    for (var index = 0; index < span.Length; index++)
                        span[index] = "abzABZ1"[from.Next(7)];
                });
                if (random.Next(2) == 0)
                    text = text.Insert(random.Next(text.Length + 1), random.Next(2) == 0 ? sought : sought.ToUpperInvariant());
                Assert.Equal(Places(text, sought), Found(Encoding.ASCII.GetBytes(text), Needle.Of(Encoding.ASCII.GetBytes(sought))!));
            }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("Ab")]
    [InlineData("한국")]
    public void Of_WhatCannotBeSought_IsNull(string text) => Assert.Null(Needle.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void SpeaksFor_LettersThatStandForOthers_OnlyWhereTheyAreNotSought()
    {
        var kelvin = "300 \u212Aelvin"u8;
        Assert.False(Needle.Of("kelvin"u8)!.SpeaksFor(kelvin));
        Assert.True(Needle.Of("elv"u8)!.SpeaksFor(kelvin));
    }

    private static List<int> Places(string text, string sought)
        => [.. Enumerable.Range(0, text.Length).Where(place => string.Compare(text, place, sought, 0, sought.Length, StringComparison.OrdinalIgnoreCase) == 0)];

    private static List<int> Found(byte[] text, Needle needle)
    {
        var places = new List<int>();
        for (var place = needle.Next(text, 0); place >= 0; place = needle.Next(text, place + 1))
            places.Add(place);
        return places;
    }
}
