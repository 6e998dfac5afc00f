namespace Dashboard.Unit.Simulation;

/// <summary>One world for the cases of a class that only read it: making one costs more than most of them.</summary>
public sealed class QuietWorld
{
    internal SampleWorld Sample { get; } = new();
}
