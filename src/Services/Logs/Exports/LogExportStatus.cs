using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Exports;

/// <summary>Where an export stands.</summary>
/// <param name="Phase">How far it is.</param>
/// <param name="Done">Documents that were written.</param>
/// <param name="Total">Documents that there are to write; 0 before the first came.</param>
/// <param name="Bytes">Bytes that were written.</param>
/// <param name="Failure">Why it failed; null where it did not.</param>
public sealed record LogExportStatus(LogExportPhase Phase, long Done = 0, long Total = 0, long Bytes = 0, Failure? Failure = null)
{
    public bool IsOver => Phase is LogExportPhase.Done or LogExportPhase.Failed or LogExportPhase.Cancelled;
}
