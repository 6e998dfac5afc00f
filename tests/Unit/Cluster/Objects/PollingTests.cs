using Dashboard.Services.Cluster.Objects;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Objects;

public sealed class PollingTests
{
    [Fact]
    public async Task Follow_NothingChanges_ReadsEverMoreSeldomUntilSomethingDoes()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var time = new ManualTime();
        var began = time.GetUtcNow();
        int[] answers = [1, 1, 1, 1, 1, 2, 2];
        var read = 0;
        var seconds = new List<double>();
        await using var values = time.FollowAsync(TimeSpan.FromSeconds(5), _ => Task.FromResult(answers[read++]), value => value, cancellation).GetAsyncEnumerator(cancellation);

        while (seconds.Count < answers.Length)
        {
            var next = values.MoveNextAsync().AsTask();
            if (seconds.Count > 0)
                await time.AdvanceToNextTimerAsync(Polling.Calm, cancellation);
            Assert.True(await next);
            seconds.Add((time.GetUtcNow() - began).TotalSeconds);
        }

        // 5 after the first, then 10, 20, 40 and 40 again; after the other answer 5.
        Assert.Equal([0, 5, 15, 35, 75, 115, 120], seconds);
    }
}
