using Dashboard.Services.LogCollection.Pods;
using Dashboard.Services.LogCollection.Positions;

namespace Dashboard.Services.LogCollection.Following;

/// <summary>What of a container to read next.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Mode">How.</param>
/// <param name="From">Where reading goes on; null for the beginning.</param>
/// <param name="Missed">The end of the instance that was read last, or instances between it and this one, are gone.</param>
internal sealed record ReadPlan(ContainerInstance Instance, ReadMode Mode, LogPosition? From, bool Missed)
{
    /// <summary>Null where there is nothing to read until the container changes.</summary>
    /// <param name="container">As the pod's status has it.</param>
    /// <param name="progress">What was read.</param>
    /// <param name="firstSightFrom">What ended before this is of no interest at first sight.</param>
    public static ReadPlan? Next(CollectedContainer container, ContainerProgress progress, DateTimeOffset firstSightFrom)
    {
        var (current, last) = (container.Current, container.Last);
        if (last is not null && last.Id != current?.Id && IsWanted(last, progress, current, firstSightFrom))
            return Of(last, ReadMode.Previous, progress);
        if (current is null || (progress.Instance == current.Id && progress.Complete) || (progress.Instance is null && IsOld(current, firstSightFrom)))
            return null;
        return Of(current, current.Running ? ReadMode.Follow : ReadMode.Ended, progress);
    }

    private static ReadPlan Of(ContainerInstance instance, ReadMode mode, ContainerProgress progress)
    {
        if (progress.Instance == instance.Id)
            return new(instance, mode, progress.Position, Missed: false);
        var expected = progress.Complete ? progress.Number + 1 : progress.Number;
        return new(instance, mode, null, Missed: progress.Instance is not null && instance.Number > expected);
    }

    private static bool IsWanted(ContainerInstance last, ContainerProgress progress, ContainerInstance? current, DateTimeOffset firstSightFrom)
    {
        if (progress.Instance == last.Id)
            return !progress.Complete;
        return progress.Instance is null ? !IsOld(last, firstSightFrom) : progress.Instance != current?.Id;
    }

    private static bool IsOld(ContainerInstance instance, DateTimeOffset firstSightFrom) => instance.FinishedAt < firstSightFrom;
}
