using Dashboard.Services.Logs.Patterns;

namespace Dashboard.Unit.Logs.Patterns;

public sealed class SampleSizeTests
{
    [Fact]
    public void Estimate_OfAPart_IsOfTheWhole()
    {
        Assert.Equal(500, new SampleSize(100, 1000).Estimate(50));
        Assert.Equal(50, new SampleSize(100, 100).Estimate(50));
        Assert.Equal(0, default(SampleSize).Estimate(0));
    }
}
