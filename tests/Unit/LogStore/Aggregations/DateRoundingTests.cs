using System.Globalization;
using Dashboard.LogStore.Search.Aggregations.Rounding;

namespace Dashboard.Unit.LogStore.Aggregations;

public sealed class DateRoundingTests
{
    [Theory]
    [MemberData(nameof(RoundingAnswers.Buckets), MemberType = typeof(RoundingAnswers))]
    public void Round_AroundChangesOfClocks_IsElasticsearchs(string zone, string interval, string offset, string answer)
    {
        var rounding = Rounding(zone, interval, offset);
        var expected = Parse(answer, text => text.Split('*')).GroupBy(pair => pair.Key, pair => pair.Count).ToDictionary(group => group.Key, group => group.Sum());

        var actual = Parse(RoundingAnswers.Instants[zone], text => [text, "1"]).GroupBy(pair => rounding.Round(pair.Key)).ToDictionary(group => group.Key, group => (long)group.Count());

        Assert.Equal(expected.OrderBy(pair => pair.Key), actual.OrderBy(pair => pair.Key));
    }

    [Theory]
    [MemberData(nameof(RoundingAnswers.Buckets), MemberType = typeof(RoundingAnswers))]
    public void Round_InAnyOrder_IsTheSame(string zone, string interval, string offset, string answer)
    {
        Assert.NotEmpty(answer);
        var instants = Parse(RoundingAnswers.Instants[zone], text => [text, "1"]).Select(pair => pair.Key).ToList();
        var forward = Rounding(zone, interval, offset);
        var backward = Rounding(zone, interval, offset);

        var inOrder = instants.ToDictionary(instant => instant, forward.Round);
        var reversed = Enumerable.Reverse(instants).ToDictionary(instant => instant, backward.Round);

        Assert.Equal(inOrder, reversed);
    }

    [Theory]
    [MemberData(nameof(RoundingAnswers.Buckets), MemberType = typeof(RoundingAnswers))]
    public void Next_FromAnyStart_MovesOnToAStart(string zone, string interval, string offset, string answer)
    {
        var rounding = Rounding(zone, interval, offset);
        foreach (var (start, _) in Parse(answer, text => text.Split('*')))
        {
            var next = rounding.Next(start);

            Assert.True(next > start, $"{start} is followed by {next}");
        }
    }

    private static DateRounding Rounding(string zone, string interval, string offset)
    {
        var offsets = new ZoneOffsets(TimeZoneInfo.FindSystemTimeZoneById(zone));
        var shift = FixedInterval.Parse(offset.TrimStart('+'), out _)!.Value;
        return CalendarUnits.Parse(interval) is { } unit && !char.IsAsciiDigit(interval[0])
            ? DateRounding.Calendar(unit, offsets, shift) : DateRounding.Fixed(FixedInterval.Parse(interval, out _)!.Value, offsets, shift);
    }

    private static IEnumerable<(long Key, long Count)> Parse(string text, Func<string, string[]> split)
    {
        var parts = text.Split(' ');
        var first = long.Parse(parts[0], CultureInfo.InvariantCulture);
        foreach (var part in parts.Skip(1))
            yield return (first + long.Parse(split(part)[0], CultureInfo.InvariantCulture), long.Parse(split(part)[1], CultureInfo.InvariantCulture));
    }
}
