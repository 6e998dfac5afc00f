using Dashboard.LogStore.Metadata;

namespace Dashboard.Unit.LogStore.Metadata;

public sealed class NameTests
{
    private static readonly DateTimeOffset Now = new(2024, 3, 22, 11, 56, 22, TimeSpan.Zero);

    [Theory]
    [InlineData("logs", "logs")]
    [InlineData("<logs-{now/d}>", "logs-2024.03.22")]
    [InlineData("<logs-{now/M{yyyy.MM}}>", "logs-2024.03")]
    [InlineData("<logs-{now/d-1d}>", "logs-2024.03.21")]
    [InlineData("<logs-{now/d{yyyy.MM.dd|+12:00}}>", "logs-2024.03.22")]
    [InlineData("<logs-{now+13h/d}>", "logs-2024.03.23")]
    [InlineData("<elastic\\{ON\\}-{now/M}>", "elastic{ON}-2024.03.01")]
    public void DateMath_InAName_IsComputed(string name, string expected) => Assert.Equal(expected, DateMathName.Resolve(name, Now).Value);

    [Theory]
    [InlineData("<logs-{now/d>")]
    [InlineData("<logs-{today}>")]
    [InlineData("<logs-{now/q}>")]
    public void DateMath_Malformed_IsRefused(string name) => Assert.Equal(400, DateMathName.Resolve(name, Now).Failure!.Status);

    [Theory]
    [InlineData("logs-*", "logs-1", true)]
    [InlineData("logs-*", "log-1", false)]
    [InlineData("*1", "logs-1", true)]
    [InlineData("l*-*1", "logs-old-1", true)]
    [InlineData("logs", "logs", true)]
    [InlineData("logs", "logs-1", false)]
    [InlineData("*", "", true)]
    public void Pattern_AgainstAName_Matches(string pattern, string name, bool expected) => Assert.Equal(expected, WildcardPattern.Matches(pattern, name));

    [Theory]
    [InlineData("logs-2024.01.01", null)]
    [InlineData("Logs", "Invalid index name [Logs], must be lowercase")]
    [InlineData("_logs", "Invalid index name [_logs], must not start with '_', '-', or '+'")]
    [InlineData("a:b", "Invalid index name [a:b], must not contain ':'")]
    [InlineData("..", "Invalid index name [..], must not be '.' or '..'")]
    public void Check_Name_SaysWhatIsWrong(string name, string? reason) => Assert.Equal(reason, IndexName.Check(name)?.Reason);
}
