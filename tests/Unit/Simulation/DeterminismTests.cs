namespace Dashboard.Unit.Simulation;

public sealed class DeterminismTests
{
    [Fact]
    public void Populate_SameSeedAndClock_IsTheSameCluster() =>
        Assert.Equal(new SampleWorld(new Dashboard.Simulation.SimulationOptions()).Dump(), new SampleWorld(new Dashboard.Simulation.SimulationOptions()).Dump());

    [Fact]
    public void Populate_OtherSeed_IsAnotherCluster() =>
        Assert.NotEqual(new SampleWorld(new Dashboard.Simulation.SimulationOptions()).Dump(), new SampleWorld(new Dashboard.Simulation.SimulationOptions { Seed = 2 }).Dump());

    [Fact]
    public void Advance_InOneJumpOrInSteps_GivesTheSameCluster()
    {
        var jump = new SampleWorld(new Dashboard.Simulation.SimulationOptions());
        var steps = new SampleWorld(new Dashboard.Simulation.SimulationOptions());

        jump.Time.Advance(TimeSpan.FromMinutes(20));
        for (var second = 0; second < 20 * 60; second += 7)
            steps.Time.Advance(TimeSpan.FromSeconds(Math.Min(7, (20 * 60) - second)));

        Assert.Equal(jump.Dump(), steps.Dump());
    }
}
