using Dashboard.Services.Logs.Patterns;

namespace Dashboard.Unit.Logs.Patterns;

public sealed class PatternCourseTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_AllLines_HasEvenPartsOfTheTime()
    {
        var course = PatternCourse.Of(new(Noon, Noon.AddHours(1)), null);
        Assert.Equal((Noon, 30, 1.0, 1.0), (course.From, course.Count, course.FirstShare, course.LastShare));
        Assert.Equal([3.0, 4, 5], course.Scale([3, 4, 5]));
    }

    [Fact]
    public void Of_ASample_HasItsStretchesAndRaisesThoseThatAreCut()
    {
        var course = PatternCourse.Of(new(Noon.AddMinutes(5), Noon.AddMinutes(31)), new(Noon, Noon.AddMinutes(10)));
        Assert.Equal((Noon, Noon.AddMinutes(40), 4), (course.From, course.To, course.Count));
        Assert.Equal(0.5, course.FirstShare, 3);
        Assert.Equal([10.0, 10, 10, double.NaN], course.Scale([5, 10, 10, 1]));
    }

    [Fact]
    public void Of_NoTimeAtAll_StillHasParts() => Assert.True(PatternCourse.Of(new(Noon, Noon), null).To > Noon);

    [Fact]
    public void Of_ManySlices_StaysBounded() =>
        Assert.Equal(1000, PatternCourse.Of(new(DateTimeOffset.UnixEpoch, Noon), new(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddMinutes(1))).Count);
}
