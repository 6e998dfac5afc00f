namespace Dashboard.Simulation.Incidents;

/// <summary>search-indexer rolls out 4.1, an image that was never pushed; all pods of 4.0 went first, for it may not run twice.</summary>
internal sealed class ImageNotFound : Incident
{
    public override string Name => "image-not-found";

    public override TimeSpan StartedAgo => TimeSpan.FromMinutes(41);

    public override bool AtStart => true;

    public override bool Recurs => false;

    public override void Begin(Stage stage)
    {
        stage.Recreate("search-indexer");
        stage.RollOut("search-indexer", "4.1");
    }

    public override void End(Stage stage) => stage.RollOut("search-indexer", "4.0");
}
