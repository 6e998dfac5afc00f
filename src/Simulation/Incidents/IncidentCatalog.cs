namespace Dashboard.Simulation.Incidents;

/// <summary>All incidents that the simulation knows.</summary>
internal static class IncidentCatalog
{
    /// <summary>New ones each time: an incident knows whether it is on.</summary>
    public static IReadOnlyList<Incident> Make() =>
    [
        new KilledForMemory(), new ImageNotFound(), new CrashLoop(), new ReadinessFailing(), new Unschedulable(), new StuckRollOut(), new PendingClaim(), new NamespaceStuck(),
        new FailedJob(), new CronJobFailing(), new DiskPressure(), new NodeNotReady(), new QuotaExceeded(), new DisruptionBudgetBlocks(), new CertificateExpiring(), new WebhookRefuses(),
    ];
}
