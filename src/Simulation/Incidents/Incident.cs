namespace Dashboard.Simulation.Incidents;

/// <summary>One trouble that can be found by looking. It begins and ends; a cluster may have begun it before it is served.</summary>
internal abstract class Incident
{
    /// <summary>What tests switch it on by.</summary>
    public abstract string Name { get; }

    /// <summary>How long it has been there where the cluster starts with it.</summary>
    public virtual TimeSpan StartedAgo => TimeSpan.FromMinutes(20);

    /// <summary>Whether the usual demo starts with it.</summary>
    public virtual bool AtStart => false;

    /// <summary>Whether it comes and goes in the course of the demo.</summary>
    public virtual bool Recurs => true;

    /// <summary>How long it lasts when it comes and goes.</summary>
    public virtual TimeSpan Lasts => TimeSpan.FromMinutes(9);

    /// <summary>Tells the registry how its images behave; before the cluster is laid out.</summary>
    public virtual void Prepare(Stage stage)
    {
    }

    public abstract void Begin(Stage stage);

    public abstract void End(Stage stage);
}
