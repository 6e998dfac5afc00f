namespace Dashboard.Services.Cluster.Changes;

/// <summary>Finds one sort of change in what was read. Pure.</summary>
internal interface IChangeSource
{
    IEnumerable<Change> Find(ChangePicture picture);
}
