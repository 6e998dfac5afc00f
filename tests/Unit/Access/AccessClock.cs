namespace Dashboard.Unit.Access;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class AccessClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public void Advance(TimeSpan by) => now += by;

    public override DateTimeOffset GetUtcNow() => now;
}
