using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Shop;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Incidents;

/// <summary>Decides what happens when: which incidents are there at start, which come and go, which services roll.</summary>
internal sealed class Director
{
    private readonly Stage stage;
    private readonly SimulationOptions options;
    private readonly IReadOnlyList<Incident> all = IncidentCatalog.Make();
    private readonly HashSet<Incident> active = [];

    public Director(Stage stage, SimulationOptions options)
    {
        this.stage = stage;
        this.options = options;
        foreach (var incident in all)
            incident.Prepare(stage);
        if (options.Only?.FirstOrDefault(name => all.All(incident => incident.Name != name)) is { } unknown)
            throw new ArgumentException($"Unknown incident {unknown}. Known are: {string.Join(", ", all.Select(incident => incident.Name))}.");
    }

    private bool IsQuiet => options.Only is not null || !options.Incidents;

    /// <summary>Plans the last hour before the start, and what comes after.</summary>
    public void Plan(DateTimeOffset start)
    {
        foreach (var incident in all.Where(incident => options.Only?.Contains(incident.Name) ?? (options.Incidents && incident.AtStart)))
            stage.Core.Agenda.At(start - incident.StartedAgo, () => Begin(incident));
        if (options.Only is not null)
            return;
        stage.Core.Agenda.At(start.AddSeconds(95), RollSomething);
        if (IsQuiet)
            return;
        stage.Core.Agenda.At(start.AddSeconds(140), StartSomething);
        stage.Core.Agenda.At(start.AddSeconds(60), CrashSomething);
    }

    /// <summary>Begins or ends an incident by its name, whatever the plan says.</summary>
    public void Switch(string name, bool on)
    {
        var incident = all.FirstOrDefault(incident => incident.Name == name) ?? throw new ArgumentException($"Unknown incident {name}.");
        if (on)
            Begin(incident);
        else
            End(incident);
    }

    private void Begin(Incident incident)
    {
        if (active.Add(incident))
            incident.Begin(stage);
    }

    private void End(Incident incident)
    {
        if (active.Remove(incident))
            incident.End(stage);
    }

    private void StartSomething()
    {
        var choice = all.Where(incident => incident.Recurs && !active.Contains(incident)).ToList();
        if (choice.Count > 0 && active.Count(incident => incident.Recurs) < 2)
        {
            var incident = stage.Core.Random.Pick(choice);
            Begin(incident);
            stage.Core.Agenda.After(incident.Lasts, () => End(incident));
        }

        stage.Core.Agenda.After(240 + stage.Core.Random.Next(240), StartSomething);
    }

    /// <summary>A healthy roll-out of a service that no incident plays with.</summary>
    private void RollSomething()
    {
        var workload = stage.Core.Random.Pick(Workloads.All.Where(item => item is { Kind: "Deployment", Log: "json" or "go" or "access" or "gateway", Name: not ("catalog" or "reviews" or "suggest" or "search-indexer") }).ToList());
        var now = stage.Store.Find(Deployments.Storage, workload.Namespace, workload.Name)?.Json.Items("spec", "template", "spec", "containers").FirstOrDefault().Text("image")?.Split(':')[^1];
        if (now is not null)
        {
            var parts = now.Split('.');
            var next = int.TryParse(parts[^1], System.Globalization.CultureInfo.InvariantCulture, out var last) ? string.Join('.', [.. parts[..^1], (last + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)]) : now;
            stage.Core.Images.Add(workload.ImageOf(next), workload.Behavior);
            stage.RollOut(workload.Name, next);
        }

        stage.Core.Agenda.After(300 + stage.Core.Random.Next(300), RollSomething);
    }

    /// <summary>A pod fails once and comes back: its liveness probe finds it dead.</summary>
    private void CrashSomething()
    {
        var pods = stage.Store.Of("pods").All.Where(pod => pod.IsReady() && pod.Namespace is "shop" or "platform" or "data").ToList();
        if (pods.Count > 0)
        {
            var victim = stage.Core.Random.Pick(pods);
            stage.Kubelet.Break(victim, "HTTP probe failed with statuscode: 500");
        }

        stage.Core.Agenda.After(200 + stage.Core.Random.Next(300), CrashSomething);
    }
}
