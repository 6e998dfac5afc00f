using Dashboard.Web.Controls;

namespace Dashboard.Unit.Web.Controls;

public sealed class SparklinePointsTests
{
    [Fact]
    public void Of_Values_SpansTheWidthAndTheHeight() => Assert.Equal("0,13 18,7 36,1", SparklinePoints.Of([0, 5, 10], 36, 14, null));

    [Fact]
    public void Of_ValueAboveMax_LiesOnTheEdge() => Assert.Equal("0,13 36,1", SparklinePoints.Of([0, 99], 36, 14, 10));

    [Fact]
    public void Of_Zeros_LieOnTheGround() => Assert.Equal("0,13 36,13", SparklinePoints.Of([0, 0], 36, 14, null));

    [Fact]
    public void Of_NotANumber_LeavesThePointOut() => Assert.Equal("0,13 36,1", SparklinePoints.Of([0, double.NaN, 10], 36, 14, null));
}
