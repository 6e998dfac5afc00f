namespace Dashboard.Services.LogCollection.Pods;

/// <summary>Hears of pods as they come, change and go. Calls may come from several threads.</summary>
internal interface IPodListener
{
    void PodIs(CollectedPod pod);

    void PodGone(string uid);
}
