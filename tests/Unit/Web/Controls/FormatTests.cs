using Dashboard.Services.Primitives;
using Dashboard.Unit.Support;
using Dashboard.Web.Controls;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Unit.Web.Controls;

public sealed class FormatTests : IDisposable
{
    private readonly ServiceProvider services = UiServices.Build(null);
    private readonly Culture culture = new("en");

    private IFormat Format => services.CreateScope().ServiceProvider.GetRequiredService<IFormat>();

    public void Dispose()
    {
        culture.Dispose();
        services.Dispose();
    }

    [Theory]
    [InlineData(0.25, "250 ms")]
    [InlineData(14, "14 s")]
    [InlineData(160, "2 min 40 s")]
    [InlineData(120, "2 min")]
    [InlineData(725, "12 min")]
    [InlineData(3 * 3600, "3 h")]
    [InlineData((3 * 3600) + 600, "3 h 10 min")]
    [InlineData(26 * 3600, "1 d 2 h")]
    [InlineData(6 * 86400, "6 d")]
    [InlineData(-14, "14 s")]
    public void Duration_OfSeconds_HasOneOrTwoUnits(double seconds, string expected) => Assert.Equal(expected, Format.Duration(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(14, "14s")]
    [InlineData(1020, "17m")]
    [InlineData(4 * 3600, "4h")]
    [InlineData(6 * 86400, "6d")]
    public void ShortDuration_OfSeconds_HasOneUnit(double seconds, string expected) => Assert.Equal(expected, Format.ShortDuration(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1023, "1,023 B")]
    [InlineData(1536, "1.5 KiB")]
    [InlineData(265289728, "253 MiB")]
    [InlineData(1.5 * 1024 * 1024 * 1024, "1.5 GiB")]
    public void Bytes_OfPowersOf1024_HasAUnit(double bytes, string expected) => Assert.Equal(expected, Format.Bytes(bytes));

    [Theory]
    [InlineData(0.18, "180 m")]
    [InlineData(0, "0 m")]
    [InlineData(2.4, "2.4")]
    [InlineData(21.44, "21.4")]
    [InlineData(1200, "1,200")]
    public void Cores_BelowAndAboveOne_AreThousandthsOrCores(double cores, string expected) => Assert.Equal(expected, Format.Cores(cores));

    [Fact]
    public void Number_Large_IsGrouped() => Assert.Equal("10,020", Format.Number(10020));

    [Fact]
    public void Percent_OfShare_IsRounded() => Assert.Equal("54 %", Format.Percent(0.536));

    [Fact]
    public void Duration_InKorean_HasKoreanUnits()
    {
        using var korean = new Culture("ko");
        Assert.Equal("2분 40초", Format.Duration(TimeSpan.FromSeconds(160)));
    }

    [Fact]
    public void Sentence_WithoutAPattern_ShowsItsKey() => Assert.Equal("NoSuchKey", Format.Sentence(new Sentence("NoSuchKey")));
}
